/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the progress sheets: their list, and the form of the chosen one. */
#include "sokaku-sheets-place.h"

#include "sokaku-settings.h"

struct _SokakuSheetsPlace
{
  GtkWidget parent_instance;

  GSettings *settings;
  char *initiative;
  char *theme;
  char *department;
  char *item;

  GtkWidget *list_pane;
  GtkWidget *search_entry;
};

G_DEFINE_FINAL_TYPE (SokakuSheetsPlace, sokaku_sheets_place, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_INITIATIVE,
  PROP_THEME,
  PROP_DEPARTMENT,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_text (SokakuSheetsPlace *self, char **field, const char *value, guint prop)
{
  if (g_strcmp0 (*field, value) == 0)
    return;
  g_free (*field);
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

/**
 * sokaku_sheets_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 * @stats: (nullable): its figures
 *
 * Shows the sheets of @document, without any filter.
 */
void
sokaku_sheets_place_set_document (SokakuSheetsPlace *self,
                                  SokakuDocument *document,
                                  SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));

  set_text (self, &self->initiative, "", PROP_INITIATIVE);
  set_text (self, &self->theme, "", PROP_THEME);
  set_text (self, &self->department, "", PROP_DEPARTMENT);
  set_text (self, &self->item, "", PROP_ITEM);
}

/**
 * sokaku_sheets_place_get_initiative:
 * @self: a place
 *
 * Returns: id of the initiative whose sheets alone are shown; "" for all
 */
const char *
sokaku_sheets_place_get_initiative (SokakuSheetsPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), "");
  return self->initiative;
}

/**
 * sokaku_sheets_place_set_initiative:
 * @self: a place
 * @initiative_id: id of an initiative, or "" for all
 *
 * Shows the sheets of that initiative alone.
 */
void
sokaku_sheets_place_set_initiative (SokakuSheetsPlace *self, const char *initiative_id)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  set_text (self, &self->initiative, initiative_id, PROP_INITIATIVE);
}

/**
 * sokaku_sheets_place_get_theme:
 * @self: a place
 *
 * Returns: id of the theme whose sheets alone are shown; "" for all
 */
const char *
sokaku_sheets_place_get_theme (SokakuSheetsPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), "");
  return self->theme;
}

/**
 * sokaku_sheets_place_set_theme:
 * @self: a place
 * @theme_id: id of a theme, or "" for all
 *
 * Shows the sheets of the initiatives alone that carry the theme.
 */
void
sokaku_sheets_place_set_theme (SokakuSheetsPlace *self, const char *theme_id)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  set_text (self, &self->theme, theme_id, PROP_THEME);
}

/**
 * sokaku_sheets_place_get_department:
 * @self: a place
 *
 * Returns: name of the department whose sheets alone are shown; "" for all
 */
const char *
sokaku_sheets_place_get_department (SokakuSheetsPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), "");
  return self->department;
}

/**
 * sokaku_sheets_place_set_department:
 * @self: a place
 * @department: name of a department, or "" for all
 *
 * Shows the sheets of that department alone.
 */
void
sokaku_sheets_place_set_department (SokakuSheetsPlace *self, const char *department)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  set_text (self, &self->department, department, PROP_DEPARTMENT);
}

/**
 * sokaku_sheets_place_get_item:
 * @self: a place
 *
 * Returns: id of the item whose sheet is chosen; "" for none
 */
const char *
sokaku_sheets_place_get_item (SokakuSheetsPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), "");
  return self->item;
}

/**
 * sokaku_sheets_place_show_item:
 * @self: a place
 * @item_id: id of an item, or "" for none
 *
 * Chooses the sheet of an item. A filter that hides it is removed.
 */
void
sokaku_sheets_place_show_item (SokakuSheetsPlace *self, const char *item_id)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  set_text (self, &self->item, item_id, PROP_ITEM);
}

/**
 * sokaku_sheets_place_focus_search:
 * @self: a place
 *
 * Moves the keyboard focus to the search over all sheets.
 */
void
sokaku_sheets_place_focus_search (SokakuSheetsPlace *self)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  gtk_widget_grab_focus (self->search_entry);
}

static void
sokaku_sheets_place_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  switch (prop_id)
    {
    case PROP_INITIATIVE:
      g_value_set_string (value, self->initiative);
      break;
    case PROP_THEME:
      g_value_set_string (value, self->theme);
      break;
    case PROP_DEPARTMENT:
      g_value_set_string (value, self->department);
      break;
    case PROP_ITEM:
      g_value_set_string (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_sheets_place_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  switch (prop_id)
    {
    case PROP_INITIATIVE:
      sokaku_sheets_place_set_initiative (self, g_value_get_string (value));
      break;
    case PROP_THEME:
      sokaku_sheets_place_set_theme (self, g_value_get_string (value));
      break;
    case PROP_DEPARTMENT:
      sokaku_sheets_place_set_department (self, g_value_get_string (value));
      break;
    case PROP_ITEM:
      sokaku_sheets_place_show_item (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_sheets_place_dispose (GObject *object)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_SHEETS_PLACE);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_sheets_place_parent_class)->dispose (object);
}

static void
sokaku_sheets_place_finalize (GObject *object)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  g_free (self->initiative);
  g_free (self->theme);
  g_free (self->department);
  g_free (self->item);

  G_OBJECT_CLASS (sokaku_sheets_place_parent_class)->finalize (object);
}

static void
sokaku_sheets_place_class_init (SokakuSheetsPlaceClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "initiative", "theme", "department", "item" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sokaku_sheets_place_get_property;
  object_class->set_property = sokaku_sheets_place_set_property;
  object_class->dispose = sokaku_sheets_place_dispose;
  object_class->finalize = sokaku_sheets_place_finalize;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, "",
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                             | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/sheets-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, list_pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, search_entry);
}

static void
sokaku_sheets_place_init (SokakuSheetsPlace *self)
{
  self->initiative = g_strdup ("");
  self->theme = g_strdup ("");
  self->department = g_strdup ("");
  self->item = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = sokaku_settings_new ();
  g_settings_bind (self->settings, "sheet-list-width", self->list_pane, "position",
                   G_SETTINGS_BIND_DEFAULT);
}
