/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: the places of the window, and themes and departments as filters of the sheets. */
#include "sokaku-sidebar.h"

#include <glib/gi18n-lib.h>

#include "sokaku-findings.h"
#include "sokaku-sheet.h"
#include "sokaku-sidebar-row.h"

/* Where the checks stand among the places. */
#define CHECKS_PLACE 5

/* Departments shown before the row that unfolds the rest. */
#define N_DEPARTMENTS 8

struct _SokakuSidebar
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuFindings *findings;
  guint update_source;
  gboolean waits; /* until a department has been typed */
  char *place;
  char *theme;
  char *department;
  gboolean all_departments;

  GtkWidget *scroller;
  GtkListBox *places;
  GtkWidget *themes_title;
  GtkListBox *themes;
  GtkWidget *departments_title;
  GtkListBox *departments;
  GtkButton *more_button;
};

G_DEFINE_FINAL_TYPE (SokakuSidebar, sokaku_sidebar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PLACE,
  PROP_THEME,
  PROP_DEPARTMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  const char *key;
  const char *label;
  guint count;
} Entry;

static void
show_entries (GtkListBox *box, const Entry *entries, guint n_entries, const char *chosen)
{
  GtkListBoxRow *row;
  GtkListBoxRow *chosen_row = NULL;

  for (guint i = 0; i < n_entries; i++)
    {
      row = gtk_list_box_get_row_at_index (box, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (sokaku_sidebar_row_new ());
          gtk_list_box_append (box, GTK_WIDGET (row));
        }
      sokaku_sidebar_row_set (SOKAKU_SIDEBAR_ROW (row), entries[i].key, entries[i].label,
                              entries[i].count);
      if (g_str_equal (entries[i].key, chosen))
        chosen_row = row;
    }
  while ((row = gtk_list_box_get_row_at_index (box, (int) n_entries)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));
  gtk_list_box_select_row (box, chosen_row);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;

  return (left->count < right->count) - (left->count > right->count);
}

static void
show_departments (SokakuSidebar *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) names = sokaku_plan_list_departments (self->plan);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  guint n_shown = names->len;

  for (guint i = 0; i < items->len; i++)
    {
      const char *const *departments = sokaku_item_get_departments (items->pdata[i]);

      for (guint j = 0; departments[j] != NULL; j++)
        if (!g_strv_contains ((const char *const *) departments + j + 1, departments[j]))
          {
            guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, departments[j]));

            g_hash_table_insert (counts, (gpointer) departments[j], GUINT_TO_POINTER (count + 1));
          }
    }
  for (guint i = 0; i < names->len; i++)
    {
      Entry entry = { names->pdata[i], names->pdata[i],
                      GPOINTER_TO_UINT (g_hash_table_lookup (counts, names->pdata[i])) };

      g_array_append_val (entries, entry);
    }
  /* g_array_sort() is stable: departments with as many sheets stay in the plan's order. */
  g_array_sort (entries, compare_counts);

  if (!self->all_departments && n_shown > N_DEPARTMENTS + 1)
    {
      g_autofree char *label = NULL;

      n_shown = N_DEPARTMENTS;
      /* A chosen department stays in sight. */
      for (guint i = N_DEPARTMENTS; i < entries->len; i++)
        if (g_str_equal (g_array_index (entries, Entry, i).key, self->department))
          {
            g_array_index (entries, Entry, N_DEPARTMENTS) = g_array_index (entries, Entry, i);
            n_shown++;
            break;
          }
      label = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", names->len - n_shown),
          names->len - n_shown);
      gtk_button_set_label (self->more_button, label);
    }
  else
    gtk_button_set_label (self->more_button, _ ("Show Fewer"));

  gtk_widget_set_visible (GTK_WIDGET (self->more_button), names->len > N_DEPARTMENTS + 1);
  gtk_widget_set_visible (self->departments_title, names->len > 0);
  show_entries (self->departments, (const Entry *) entries->data, n_shown, self->department);
}

static void
show_themes (SokakuSidebar *self)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (self->plan);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      Entry entry = { sokaku_theme_get_id (theme), sokaku_theme_get_short_in_sheets (theme), 0 };

      if (*entry.label == '\0')
        entry.label = sokaku_theme_get_name (theme);
      for (guint j = 0; j < sokaku_node_list_get_length (initiatives); j++)
        {
          SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, j);

          if (sokaku_initiative_has_theme (initiative, entry.key))
            entry.count += sokaku_node_list_get_length (sokaku_initiative_get_items (initiative));
        }
      g_array_append_val (entries, entry);
    }
  gtk_widget_set_visible (self->themes_title, entries->len > 0);
  show_entries (self->themes, (const Entry *) entries->data, entries->len, self->theme);
}

static guint
count_problems (SokakuSidebar *self)
{
  return sokaku_findings_count (self->findings, SOKAKU_SEVERITY_ERROR)
         + sokaku_findings_count (self->findings, SOKAKU_SEVERITY_WARNING);
}

static void
mark_problems (SokakuSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->places, CHECKS_PLACE);

  sokaku_sidebar_row_set (SOKAKU_SIDEBAR_ROW (row), "checks", C_ ("place", "Checks"),
                          count_problems (self));
  sokaku_sidebar_row_set_warning (SOKAKU_SIDEBAR_ROW (row), count_problems (self) > 0);
}

static void
update_widgets (SokakuSidebar *self)
{
  g_autoptr (GPtrArray) items
      = self->plan != NULL ? sokaku_plan_list_items (self->plan) : g_ptr_array_new ();
  Entry places[] = {
    { "sheets", C_ ("place", "Progress Sheets"), items->len },
    { "overview", C_ ("place", "Overview"), 0 },
    { "council", C_ ("place", "Council"), 0 },
    { "charts", C_ ("place", "Charts"), SOKAKU_SIDEBAR_ROW_NO_COUNT },
    { "report", C_ ("place", "Report"), SOKAKU_SIDEBAR_ROW_NO_COUNT },
    { "checks", C_ ("place", "Checks"), 0 },
  };

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->plan == NULL)
    {
      show_entries (self->themes, NULL, 0, "");
      show_entries (self->departments, NULL, 0, "");
      return;
    }
  places[1].count = sokaku_node_list_get_length (sokaku_plan_get_initiatives (self->plan));
  places[2].count = sokaku_node_list_get_length (sokaku_plan_get_members (self->plan));
  places[CHECKS_PLACE].count = count_problems (self);
  show_entries (self->places, places, G_N_ELEMENTS (places), self->place);
  mark_problems (self);
  show_themes (self);
  show_departments (self, items);
}

static gboolean
update_in_idle (gpointer data)
{
  SokakuSidebar *self = data;

  self->update_source = 0;
  /* Half a name is no department. */
  self->waits = self->history != NULL && sokaku_history_is_typing (self->history, "departments");
  if (!self->waits)
    update_widgets (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (SokakuSidebar *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_in_idle, self);
}

static void
on_typing (SokakuSidebar *self)
{
  if (self->waits && !sokaku_history_is_typing (self->history, "departments"))
    queue_update (self);
}

/* Names and counts hang on the lists and on a few fields; scores and texts change all the time. */
static void
on_plan_changed (SokakuSidebar *self, const SokakuChange *change)
{
  gboolean concerns = FALSE;

  if (change->pspec == NULL)
    concerns = SOKAKU_IS_PLAN (change->node) || SOKAKU_IS_INITIATIVE (change->node);
  else
    concerns = SOKAKU_IS_THEME (change->node) || g_str_equal (change->pspec->name, "departments")
               || g_str_equal (change->pspec->name, "themes");
  if (concerns)
    queue_update (self);
}

/**
 * sokaku_sidebar_set_plan:
 * @self: a sidebar
 * @plan: (nullable): the plan of the window
 * @history: (nullable): its history
 *
 * Shows the themes and departments of @plan, and follows its changes. A department
 * that is being typed is listed once typing has ended.
 */
void
sokaku_sidebar_set_plan (SokakuSidebar *self, SokakuPlan *plan, SokakuHistory *history)
{
  g_return_if_fail (SOKAKU_IS_SIDEBAR (self));

  if (self->plan == plan)
    return;
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->findings);
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  self->waits = FALSE;
  if (history != NULL)
    g_signal_connect_swapped (history, "notify::typing", G_CALLBACK (on_typing), self);
  if (plan != NULL)
    {
      g_signal_connect_swapped (plan, "changed", G_CALLBACK (on_plan_changed), self);
      self->findings = sokaku_findings_ref_for_plan (plan);
      g_signal_connect_swapped (self->findings, "items-changed", G_CALLBACK (mark_problems), self);
    }
  self->all_departments = FALSE;
  update_widgets (self);
}

static void
set_text (SokakuSidebar *self, char **field, const char *value, guint prop)
{
  if (g_strcmp0 (*field, value) == 0)
    return;
  g_free (*field);
  *field = g_strdup (value);
  update_widgets (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

/**
 * sokaku_sidebar_get_place:
 * @self: a sidebar
 *
 * Returns: name of the chosen place
 */
const char *
sokaku_sidebar_get_place (SokakuSidebar *self)
{
  g_return_val_if_fail (SOKAKU_IS_SIDEBAR (self), "");

  return self->place;
}

/**
 * sokaku_sidebar_set_place:
 * @self: a sidebar
 * @place: name of a place
 *
 * Chooses a place.
 */
void
sokaku_sidebar_set_place (SokakuSidebar *self, const char *place)
{
  g_return_if_fail (SOKAKU_IS_SIDEBAR (self));

  set_text (self, &self->place, place, PROP_PLACE);
}

/**
 * sokaku_sidebar_get_theme:
 * @self: a sidebar
 *
 * Returns: id of the theme whose sheets alone are shown; "" for all
 */
const char *
sokaku_sidebar_get_theme (SokakuSidebar *self)
{
  g_return_val_if_fail (SOKAKU_IS_SIDEBAR (self), "");

  return self->theme;
}

/**
 * sokaku_sidebar_set_theme:
 * @self: a sidebar
 * @theme_id: id of a theme, or "" for all
 *
 * Marks the theme whose sheets alone are shown.
 */
void
sokaku_sidebar_set_theme (SokakuSidebar *self, const char *theme_id)
{
  g_return_if_fail (SOKAKU_IS_SIDEBAR (self));

  set_text (self, &self->theme, theme_id, PROP_THEME);
}

/**
 * sokaku_sidebar_set_department:
 * @self: a sidebar
 * @department: name of a department, or "" for all
 *
 * Marks the department whose sheets alone are shown.
 */
void
sokaku_sidebar_set_department (SokakuSidebar *self, const char *department)
{
  g_return_if_fail (SOKAKU_IS_SIDEBAR (self));

  set_text (self, &self->department, department, PROP_DEPARTMENT);
}

static void
on_place_selected (SokakuSidebar *self, SokakuSidebarRow *row)
{
  if (row != NULL && !g_str_equal (sokaku_sidebar_row_get_key (row), self->place))
    sokaku_sidebar_set_place (self, sokaku_sidebar_row_get_key (row));
}

/* A filter leads to the sheets; the same row again removes it. */
static void
toggle_filter (SokakuSidebar *self, SokakuSidebarRow *row, char **field, guint prop)
{
  g_autofree char *key = g_strdup (sokaku_sidebar_row_get_key (row));

  set_text (self, field, g_str_equal (key, *field) ? "" : key, prop);
  sokaku_sidebar_set_place (self, "sheets");
}

static void
on_theme_activated (SokakuSidebar *self, SokakuSidebarRow *row)
{
  toggle_filter (self, row, &self->theme, PROP_THEME);
}

static void
on_department_activated (SokakuSidebar *self, SokakuSidebarRow *row)
{
  toggle_filter (self, row, &self->department, PROP_DEPARTMENT);
}

static void
on_more_clicked (SokakuSidebar *self)
{
  self->all_departments = !self->all_departments;
  update_widgets (self);
}

static void
sokaku_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuSidebar *self = SOKAKU_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_THEME:
      g_value_set_string (value, self->theme);
      break;
    case PROP_DEPARTMENT:
      g_value_set_string (value, self->department);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SokakuSidebar *self = SOKAKU_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      sokaku_sidebar_set_place (self, g_value_get_string (value));
      break;
    case PROP_THEME:
      sokaku_sidebar_set_theme (self, g_value_get_string (value));
      break;
    case PROP_DEPARTMENT:
      sokaku_sidebar_set_department (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_sidebar_dispose (GObject *object)
{
  SokakuSidebar *self = SOKAKU_SIDEBAR (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->findings);
  g_clear_object (&self->history);
  g_clear_object (&self->plan);
  g_clear_handle_id (&self->update_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_SIDEBAR);

  G_OBJECT_CLASS (sokaku_sidebar_parent_class)->dispose (object);
}

static void
sokaku_sidebar_finalize (GObject *object)
{
  SokakuSidebar *self = SOKAKU_SIDEBAR (object);

  g_free (self->place);
  g_free (self->theme);
  g_free (self->department);

  G_OBJECT_CLASS (sokaku_sidebar_parent_class)->finalize (object);
}

static void
sokaku_sidebar_class_init (SokakuSidebarClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "place", "theme", "department" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sokaku_sidebar_get_property;
  object_class->set_property = sokaku_sidebar_set_property;
  object_class->dispose = sokaku_sidebar_dispose;
  object_class->finalize = sokaku_sidebar_finalize;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, "",
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                             | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuSidebar, scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, SokakuSidebar, themes_title);
  gtk_widget_class_bind_template_child (widget_class, SokakuSidebar, themes);
  gtk_widget_class_bind_template_child (widget_class, SokakuSidebar, departments_title);
  gtk_widget_class_bind_template_child (widget_class, SokakuSidebar, departments);
  gtk_widget_class_bind_template_child (widget_class, SokakuSidebar, more_button);
  gtk_widget_class_bind_template_callback (widget_class, on_place_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_theme_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_department_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
}

static void
sokaku_sidebar_init (SokakuSidebar *self)
{
  self->place = g_strdup ("");
  self->theme = g_strdup ("");
  self->department = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
}
