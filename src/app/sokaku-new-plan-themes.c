/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step of the assistant for new plans that asks for themes. */
#include "sokaku-new-plan-themes.h"

#include <glib/gi18n-lib.h>

struct _SokakuNewPlanThemes
{
  SokakuNewPlanPage parent_instance;

  GtkGrid *grid;
  GtkWidget *empty_label;
  GtkWidget *add_button;
  GtkLabel *problem_label;
  gboolean updating;
  gboolean checked;
};

G_DEFINE_FINAL_TYPE (SokakuNewPlanThemes, sokaku_new_plan_themes, SOKAKU_TYPE_NEW_PLAN_PAGE)

enum
{
  COLUMN_NUMBER,
  COLUMN_NAME,
  COLUMN_SHORT,
  COLUMN_UP,
  COLUMN_DOWN,
  COLUMN_REMOVE,
  N_COLUMNS
};

static void update_rows (SokakuNewPlanThemes *self);

static SokakuPlanDraft *
get_draft (SokakuNewPlanThemes *self)
{
  return sokaku_new_plan_page_get_draft (SOKAKU_NEW_PLAN_PAGE (self));
}

static SokakuNodeList *
get_themes (SokakuNewPlanThemes *self)
{
  return sokaku_plan_get_themes (sokaku_plan_draft_get_plan (get_draft (self)));
}

static gboolean
show_problem (SokakuNewPlanThemes *self)
{
  g_autofree char *problem
      = sokaku_plan_draft_dup_problem (get_draft (self), SOKAKU_PLAN_DRAFT_THEMES);

  gtk_label_set_text (self->problem_label, problem != NULL && self->checked ? problem : "");
  return problem != NULL;
}

static SokakuTheme *
get_theme (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "theme");
}

/* --- Editing --- */

static void
on_number (GtkWidget *entry, SokakuNewPlanThemes *self)
{
  sokaku_theme_set_number (get_theme (entry), gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
on_name (GtkWidget *entry, SokakuNewPlanThemes *self)
{
  SokakuTheme *theme = get_theme (entry);
  guint row;

  sokaku_plan_draft_set_theme_name (get_draft (self), theme,
                                    gtk_editable_get_text (GTK_EDITABLE (entry)));
  /* The short name goes along until it has one of its own. */
  if (sokaku_node_list_find (get_themes (self), theme, &row))
    {
      self->updating = TRUE;
      gtk_editable_set_text (
          GTK_EDITABLE (gtk_grid_get_child_at (self->grid, COLUMN_SHORT, (int) row + 1)),
          sokaku_theme_get_short_in_lists (theme));
      self->updating = FALSE;
    }
  show_problem (self);
}

static void
on_short (GtkWidget *entry, SokakuNewPlanThemes *self)
{
  SokakuTheme *theme = get_theme (entry);
  const gboolean same = g_str_equal (sokaku_theme_get_short_in_lists (theme),
                                     sokaku_theme_get_short_in_sheets (theme));

  if (self->updating)
    return;
  sokaku_theme_set_short_in_lists (theme, gtk_editable_get_text (GTK_EDITABLE (entry)));
  if (same)
    sokaku_theme_set_short_in_sheets (theme, sokaku_theme_get_short_in_lists (theme));
}

static void
focus_cell (SokakuNewPlanThemes *self, int column, guint row)
{
  GtkWidget *cell = gtk_grid_get_child_at (self->grid, column, (int) row + 1);

  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static void
move (SokakuNewPlanThemes *self, GtkWidget *button, int by)
{
  SokakuNodeList *themes = get_themes (self);
  guint from;

  if (!sokaku_node_list_find (themes, get_theme (button), &from))
    return;
  sokaku_node_list_move (themes, from, from + by);
  update_rows (self);
  focus_cell (self, by < 0 ? COLUMN_UP : COLUMN_DOWN, from + by);
}

static void
on_up (GtkWidget *button, SokakuNewPlanThemes *self)
{
  move (self, button, -1);
}

static void
on_down (GtkWidget *button, SokakuNewPlanThemes *self)
{
  move (self, button, 1);
}

static void
on_remove (GtkWidget *button, SokakuNewPlanThemes *self)
{
  SokakuNodeList *themes = get_themes (self);
  guint position;

  if (!sokaku_node_list_find (themes, get_theme (button), &position))
    return;
  sokaku_node_list_remove (themes, position);
  update_rows (self);
  if (sokaku_node_list_get_length (themes) > 0)
    focus_cell (self, COLUMN_NAME, MIN (position, sokaku_node_list_get_length (themes) - 1));
}

static void
on_add (SokakuNewPlanThemes *self)
{
  sokaku_plan_draft_add_theme (get_draft (self));
  update_rows (self);
  focus_cell (self, COLUMN_NAME, sokaku_node_list_get_length (get_themes (self)) - 1);
}

/* --- Rows --- */

static GtkWidget *
add_entry (SokakuNewPlanThemes *self,
           SokakuTheme *theme,
           int column,
           int row,
           const char *text,
           int chars,
           const char *name,
           GCallback changed)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), chars);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_object_set_data_full (G_OBJECT (entry), "theme", g_object_ref (theme), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (entry, "changed", changed, self);
  gtk_grid_attach (self->grid, entry, column, row, 1, 1);
  return entry;
}

static void
add_button (SokakuNewPlanThemes *self,
            SokakuTheme *theme,
            int column,
            int row,
            const char *icon,
            const char *name,
            gboolean sensitive,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_sensitive (button, sensitive);
  gtk_widget_set_tooltip_text (button, name);
  g_object_set_data_full (G_OBJECT (button), "theme", g_object_ref (theme), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", clicked, self);
  gtk_grid_attach (self->grid, button, column, row, 1, 1);
}

static void
add_head (SokakuNewPlanThemes *self, int column, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (label, "small");
  gtk_grid_attach (self->grid, label, column, 0, 1, 1);
}

static void
update_rows (SokakuNewPlanThemes *self)
{
  SokakuNodeList *themes = get_themes (self);
  const guint n = sokaku_node_list_get_length (themes);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  gtk_widget_set_visible (self->empty_label, n == 0);
  if (n > 0)
    {
      add_head (self, COLUMN_NUMBER, _ ("Number"));
      add_head (self, COLUMN_NAME, _ ("Name"));
      add_head (self, COLUMN_SHORT, _ ("Short name in lists"));
    }
  for (guint i = 0; i < n; i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      const int row = (int) i + 1;
      GtkWidget *name;

      add_entry (self, theme, COLUMN_NUMBER, row, sokaku_theme_get_number (theme), 4, _ ("Number"),
                 G_CALLBACK (on_number));
      name = add_entry (self, theme, COLUMN_NAME, row, sokaku_theme_get_name (theme), 20,
                        _ ("Name"), G_CALLBACK (on_name));
      gtk_widget_set_hexpand (name, TRUE);
      add_entry (self, theme, COLUMN_SHORT, row, sokaku_theme_get_short_in_lists (theme), 10,
                 _ ("Short name in lists"), G_CALLBACK (on_short));
      add_button (self, theme, COLUMN_UP, row, "go-up-symbolic", _ ("Move up"), i > 0,
                  G_CALLBACK (on_up));
      add_button (self, theme, COLUMN_DOWN, row, "go-down-symbolic", _ ("Move down"), i + 1 < n,
                  G_CALLBACK (on_down));
      add_button (self, theme, COLUMN_REMOVE, row, "list-remove-symbolic", _ ("Remove"), TRUE,
                  G_CALLBACK (on_remove));
    }
  show_problem (self);
}

static void
sokaku_new_plan_themes_show (SokakuNewPlanPage *page, SokakuPlanDraft *draft)
{
  SokakuNewPlanThemes *self = SOKAKU_NEW_PLAN_THEMES (page);

  self->checked = FALSE;
  update_rows (self);
  if (sokaku_node_list_get_length (get_themes (self)) > 0)
    focus_cell (self, COLUMN_NAME, 0);
  else
    gtk_widget_grab_focus (self->add_button);
}

static gboolean
sokaku_new_plan_themes_check (SokakuNewPlanPage *page)
{
  SokakuNewPlanThemes *self = SOKAKU_NEW_PLAN_THEMES (page);
  SokakuNodeList *themes = get_themes (self);

  self->checked = TRUE;
  if (!show_problem (self))
    return TRUE;
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    if (*sokaku_theme_get_name (sokaku_node_list_peek (themes, i)) == '\0')
      {
        focus_cell (self, COLUMN_NAME, i);
        break;
      }
  return FALSE;
}

static void
sokaku_new_plan_themes_class_init (SokakuNewPlanThemesClass *klass)
{
  SokakuNewPlanPageClass *page_class = SOKAKU_NEW_PLAN_PAGE_CLASS (klass);

  page_class->show = sokaku_new_plan_themes_show;
  page_class->check = sokaku_new_plan_themes_check;
}

static void
sokaku_new_plan_themes_init (SokakuNewPlanThemes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  sokaku_new_plan_page_add_intro (
      box, _ ("Themes are aims across the whole plan; an initiative carries any number of them."));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 6);
  gtk_grid_set_row_spacing (self->grid, 6);
  self->empty_label = gtk_label_new (_ ("There are no themes yet."));
  gtk_label_set_xalign (GTK_LABEL (self->empty_label), 0);
  self->add_button = gtk_button_new_with_mnemonic (_ ("_Add a Theme"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (on_add), self);
  gtk_widget_set_margin_end (rows, 12);
  gtk_box_append (GTK_BOX (rows), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (rows), self->empty_label);
  gtk_box_append (GTK_BOX (rows), self->add_button);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), rows);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  self->problem_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->problem_label, 0);
  gtk_label_set_wrap (self->problem_label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem_label), "warning-text");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem_label));
  sokaku_new_plan_page_set_child (SOKAKU_NEW_PLAN_PAGE (self), box);
}

/**
 * sokaku_new_plan_themes_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
sokaku_new_plan_themes_new (void)
{
  return g_object_new (SOKAKU_TYPE_NEW_PLAN_THEMES, NULL);
}
