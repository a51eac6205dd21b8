/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to the rows of a table of the plan settings: added, removed, moved, checked. */
#include "sokaku-plan-settings-table-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-removal-question.h"
#include "sokaku-structure.h"

static void
add_row (SokakuPlanSettingsTable *self,
         gpointer (*add) (SokakuPlan *, SokakuHistory *, gpointer, GError **))
{
  GError *error = NULL;
  gpointer node;

  sokaku_plan_settings_table_end_edit (self, TRUE);
  node = add (sokaku_plan_settings_table_get_plan (self),
              sokaku_plan_settings_table_get_history (self),
              sokaku_plan_settings_table_get_selected (self), &error);
  sokaku_plan_settings_table_tell (self, error);
  if (node == NULL)
    return;
  if (!sokaku_plan_settings_table_edit (self, node, "title")
      && !sokaku_plan_settings_table_edit (self, node, "name"))
    sokaku_plan_settings_table_edit (self, node, NULL);
}

/**
 * sokaku_plan_settings_table_add:
 * @self: a table
 *
 * Adds a row below the selected one, and lets its name be typed.
 */
void
sokaku_plan_settings_table_add (SokakuPlanSettingsTable *self)
{
  if (self->spec->add != NULL)
    add_row (self, self->spec->add);
}

/**
 * sokaku_plan_settings_table_add_other:
 * @self: a table
 *
 * Adds a row of the other kind.
 */
void
sokaku_plan_settings_table_add_other (SokakuPlanSettingsTable *self)
{
  if (self->spec->add_other != NULL)
    add_row (self, self->spec->add_other);
}

/* A question that waits for its answer. */
typedef struct
{
  SokakuPlanSettingsTable *table;
  GObject *node;
  const char *property; /* (nullable): of a check; %NULL to remove the row */
  gboolean active;
} Asked;

static Asked *
asked_new (SokakuPlanSettingsTable *self, gpointer node, const char *property, gboolean active)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->table = g_object_ref (self);
  asked->node = g_object_ref (node);
  asked->property = property;
  asked->active = active;
  return asked;
}

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->table);
  g_object_unref (asked->node);
  g_free (asked);
}

static void
do_asked (gpointer data)
{
  Asked *asked = data;
  SokakuPlanSettingsTable *self = asked->table;
  SokakuPlan *plan = sokaku_plan_settings_table_get_plan (self);
  GError *error = NULL;

  if (asked->property != NULL)
    self->spec->set_flag (plan, sokaku_plan_settings_table_get_history (self), asked->node,
                          asked->property, asked->active, &error);
  else
    self->spec->remove (plan, sokaku_plan_settings_table_get_history (self), asked->node, &error);
  sokaku_plan_settings_table_tell (self, error);
  sokaku_plan_settings_table_update (self);
}

static void
ask (SokakuPlanSettingsTable *self, Asked *asked, const char *name, const char *sentence)
{
  if (sentence != NULL)
    {
      sokaku_removal_question_ask (GTK_WIDGET (self), name, sentence, do_asked, asked, asked_free);
      return;
    }
  do_asked (asked);
  asked_free (asked);
}

/**
 * sokaku_plan_settings_table_remove:
 * @self: a table
 *
 * Removes the selected row; asks first where data would go with it.
 */
void
sokaku_plan_settings_table_remove (SokakuPlanSettingsTable *self)
{
  gpointer node = sokaku_plan_settings_table_get_selected (self);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  GError *error = NULL;

  if (node == NULL || self->spec->remove == NULL)
    return;
  sokaku_plan_settings_table_end_edit (self, FALSE);
  if (self->spec->check_removal != NULL
      && !self->spec->check_removal (sokaku_plan_settings_table_get_plan (self), node, &error))
    {
      sokaku_plan_settings_table_tell (self, error);
      return;
    }
  name = sokaku_structure_dup_name (node);
  sentence = self->spec->describe (sokaku_plan_settings_table_get_plan (self), node);
  ask (self, asked_new (self, node, NULL, FALSE), name, sentence);
}

/**
 * sokaku_plan_settings_table_flag_toggled:
 * @check: a check of a table
 * @self: the table
 *
 * Changes the plan as the check says; asks first where data would go.
 */
void
sokaku_plan_settings_table_flag_toggled (GtkCheckButton *check, SokakuPlanSettingsTable *self)
{
  const SokakuPlanSettingsColumn *column
      = sokaku_plan_settings_table_get_column (self, GTK_WIDGET (check));
  SokakuPlan *plan = sokaku_plan_settings_table_get_plan (self);
  gpointer node = g_object_get_data (G_OBJECT (check), "node");
  gboolean active = gtk_check_button_get_active (check);
  g_autofree char *sentence = NULL;
  g_autofree char *name = NULL;
  g_autofree char *row = NULL;
  GError *error = NULL;

  if (self->updating || node == NULL)
    return;
  if (!self->spec->set_flag (plan, NULL, node, column->property, active, &error))
    {
      sokaku_plan_settings_table_tell (self, error);
      sokaku_plan_settings_table_show_cell (self, GTK_WIDGET (check));
      return;
    }
  if (self->spec->describe_flag != NULL)
    sentence = self->spec->describe_flag (plan, node, column->property, active);
  row = sokaku_structure_dup_name (node);
  /* Translators: a year, and what it has been until now: "R3, Evaluated" */
  name = g_strdup_printf (_ ("%s: %s"), row, _ (column->title));
  /* Until it is answered, the check says what is. */
  if (sentence != NULL)
    sokaku_plan_settings_table_show_cell (self, GTK_WIDGET (check));
  ask (self, asked_new (self, node, column->property, active), name, sentence);
}

static void
step_row (SokakuPlanSettingsTable *self, int direction)
{
  gpointer node = sokaku_plan_settings_table_get_selected (self);
  GError *error = NULL;

  if (node == NULL || self->spec->step == NULL)
    return;
  sokaku_plan_settings_table_end_edit (self, TRUE);
  self->spec->step (sokaku_plan_settings_table_get_plan (self),
                    sokaku_plan_settings_table_get_history (self), node, direction, &error);
  sokaku_plan_settings_table_tell (self, error);
  sokaku_plan_settings_table_select (self, node);
}

/**
 * sokaku_plan_settings_table_move_up:
 * @self: a table
 *
 * Moves the selected row up.
 */
void
sokaku_plan_settings_table_move_up (SokakuPlanSettingsTable *self)
{
  step_row (self, -1);
}

/**
 * sokaku_plan_settings_table_move_down:
 * @self: a table
 *
 * Moves the selected row down.
 */
void
sokaku_plan_settings_table_move_down (SokakuPlanSettingsTable *self)
{
  step_row (self, 1);
}

/**
 * sokaku_plan_settings_table_press:
 * @self: a table
 * @keyval: a key
 * @keycode: its code
 * @state: modifiers
 *
 * The keys of a table.
 *
 * Returns: whether it is one of them
 */
gboolean
sokaku_plan_settings_table_press (SokakuPlanSettingsTable *self,
                                  guint keyval,
                                  guint keycode,
                                  GdkModifierType state)
{
  gpointer node = sokaku_plan_settings_table_get_selected (self);

  if ((state & GDK_ALT_MASK) != 0 && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    {
      step_row (self, keyval == GDK_KEY_Up ? -1 : 1);
      return TRUE;
    }
  if (sokaku_plan_settings_table_is_editing (self))
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Insert:
      if ((state & GDK_SHIFT_MASK) != 0)
        sokaku_plan_settings_table_add_other (self);
      else
        sokaku_plan_settings_table_add (self);
      return TRUE;
    case GDK_KEY_Delete:
      sokaku_plan_settings_table_remove (self);
      return TRUE;
    case GDK_KEY_F2:
      return node != NULL && sokaku_plan_settings_table_edit (self, node, NULL);
    default:
      return FALSE;
    }
}
