/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An action row (取組予定・取組結果). */
#include "sokaku-action.h"

#include "sokaku-result.h"

struct _SokakuAction
{
  SokakuNode parent_instance;

  char *id;
  int year;
  int number;
  char *plan;
  SokakuNodeList *results;
};

G_DEFINE_FINAL_TYPE (SokakuAction, sokaku_action, SOKAKU_TYPE_NODE)

enum
{
  FIELD_ID,
  FIELD_YEAR,
  FIELD_NUMBER,
  FIELD_PLAN,
};

static const SokakuField fields[] = {
  { "id", SOKAKU_FIELD_STRING, offsetof (SokakuAction, id) },
  { "year", SOKAKU_FIELD_INT, offsetof (SokakuAction, year) },
  { "number", SOKAKU_FIELD_INT, offsetof (SokakuAction, number) },
  { "plan", SOKAKU_FIELD_STRING, offsetof (SokakuAction, plan) },
};

static void
sokaku_action_dispose (GObject *object)
{
  SokakuAction *self = SOKAKU_ACTION (object);

  sokaku_node_list_disown (&self->results);

  G_OBJECT_CLASS (sokaku_action_parent_class)->dispose (object);
}

static void
sokaku_action_class_init (SokakuActionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_action_dispose;
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_action_init (SokakuAction *self)
{
  sokaku_node_init_fields (self);
  self->results = sokaku_node_list_new (SOKAKU_NODE (self), "results", SOKAKU_TYPE_RESULT);
}

/**
 * sokaku_action_new:
 *
 * Returns: (transfer full): an action with empty fields
 */
SokakuAction *
sokaku_action_new (void)
{
  return g_object_new (SOKAKU_TYPE_ACTION, NULL);
}

/**
 * sokaku_action_get_id:
 * @self: an action
 *
 * Returns: (transfer none): identifier within the item, never reused; references point to it
 */
const char *
sokaku_action_get_id (SokakuAction *self)
{
  g_return_val_if_fail (SOKAKU_IS_ACTION (self), "");

  return self->id;
}

/**
 * sokaku_action_set_id:
 * @self: an action
 * @id: identifier within the item, never reused; references point to it
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_action_set_id (SokakuAction *self, const char *id)
{
  sokaku_node_set_string (self, FIELD_ID, id);
}

/**
 * sokaku_action_get_year:
 * @self: an action
 *
 * Returns: fiscal year
 */
int
sokaku_action_get_year (SokakuAction *self)
{
  g_return_val_if_fail (SOKAKU_IS_ACTION (self), 0);

  return self->year;
}

/**
 * sokaku_action_set_year:
 * @self: an action
 * @year: fiscal year
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_action_set_year (SokakuAction *self, int year)
{
  sokaku_node_set_int (self, FIELD_YEAR, year);
}

/**
 * sokaku_action_get_number:
 * @self: an action
 *
 * Returns: 0: follows the row before; else the number that this row starts again at
 */
int
sokaku_action_get_number (SokakuAction *self)
{
  g_return_val_if_fail (SOKAKU_IS_ACTION (self), 0);

  return self->number;
}

/**
 * sokaku_action_set_number:
 * @self: an action
 * @number: 0: follows the row before; else the number that this row starts again at
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_action_set_number (SokakuAction *self, int number)
{
  sokaku_node_set_int (self, FIELD_NUMBER, number);
}

/**
 * sokaku_action_get_plan:
 * @self: an action
 *
 * Returns: (transfer none): planned action; may hold references, see sokaku-reference.h
 */
const char *
sokaku_action_get_plan (SokakuAction *self)
{
  g_return_val_if_fail (SOKAKU_IS_ACTION (self), "");

  return self->plan;
}

/**
 * sokaku_action_set_plan:
 * @self: an action
 * @plan: planned action; may hold references, see sokaku-reference.h
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_action_set_plan (SokakuAction *self, const char *plan)
{
  sokaku_node_set_string (self, FIELD_PLAN, plan);
}

/**
 * sokaku_action_get_results:
 * @self: an action
 *
 * Returns: (transfer none): list of #SokakuResult: result entries
 */
SokakuNodeList *
sokaku_action_get_results (SokakuAction *self)
{
  g_return_val_if_fail (SOKAKU_IS_ACTION (self), NULL);

  return self->results;
}

/**
 * sokaku_action_dup_results_text:
 * @self: an action
 *
 * What the results say as one text, which a reference to the row stands for and which is
 * compared with the year before. An entry may have a mark or an indicator alone: then it
 * says nothing, and makes no empty line.
 *
 * Returns: (transfer full): the texts of the entries, a line each; references stay
 */
char *
sokaku_action_dup_results_text (SokakuAction *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (SOKAKU_IS_ACTION (self), g_string_free (text, FALSE));

  for (guint i = 0; i < sokaku_node_list_get_length (self->results); i++)
    {
      const char *entry = sokaku_result_get_text (sokaku_node_list_peek (self->results, i));

      if (*entry == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, entry);
    }
  return g_string_free (text, FALSE);
}
