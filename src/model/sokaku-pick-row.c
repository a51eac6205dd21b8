/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a list from which parts of a plan are picked. */
#include "sokaku-pick-row.h"

/**
 * SokakuPickRow:
 *
 * A part of a plan, which counts itself, or a heading, which counts the lines below it.
 */
struct _SokakuPickRow
{
  GObject parent_instance;

  SokakuNode *node;
  gboolean is_heading;
  guint n_rows;
  guint n_chosen;
};

G_DEFINE_FINAL_TYPE (SokakuPickRow, sokaku_pick_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_N_CHOSEN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
sokaku_pick_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_CHOSEN:
      g_value_set_uint (value, SOKAKU_PICK_ROW (object)->n_chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_pick_row_dispose (GObject *object)
{
  g_clear_object (&SOKAKU_PICK_ROW (object)->node);

  G_OBJECT_CLASS (sokaku_pick_row_parent_class)->dispose (object);
}

static void
sokaku_pick_row_class_init (SokakuPickRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sokaku_pick_row_get_property;
  object_class->dispose = sokaku_pick_row_dispose;

  props[PROP_N_CHOSEN]
      = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sokaku_pick_row_init (SokakuPickRow *self)
{
}

/**
 * sokaku_pick_row_new:
 * @node: a part of a plan
 * @is_heading: whether lines below it are picked rather than it itself
 *
 * Returns: (transfer full): a line with nothing chosen
 */
SokakuPickRow *
sokaku_pick_row_new (gpointer node, gboolean is_heading)
{
  SokakuPickRow *self = g_object_new (SOKAKU_TYPE_PICK_ROW, NULL);

  self->node = g_object_ref (node);
  self->is_heading = is_heading;
  self->n_rows = !is_heading;
  return self;
}

/**
 * sokaku_pick_row_get_node:
 * @self: a line
 *
 * Returns: (transfer none) (type SokakuNode): the part of the plan
 */
gpointer
sokaku_pick_row_get_node (SokakuPickRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_PICK_ROW (self), NULL);

  return self->node;
}

/**
 * sokaku_pick_row_get_is_heading:
 * @self: a line
 *
 * Returns: whether lines below it are picked rather than it itself
 */
gboolean
sokaku_pick_row_get_is_heading (SokakuPickRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_PICK_ROW (self), FALSE);

  return self->is_heading;
}

/**
 * sokaku_pick_row_get_n_rows:
 * @self: a line
 *
 * Returns: number of lines that it stands for: 1, or those below a heading
 */
guint
sokaku_pick_row_get_n_rows (SokakuPickRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_PICK_ROW (self), 0);

  return self->n_rows;
}

/**
 * sokaku_pick_row_get_n_chosen:
 * @self: a line
 *
 * Returns: number of those that are chosen
 */
guint
sokaku_pick_row_get_n_chosen (SokakuPickRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_PICK_ROW (self), 0);

  return self->n_chosen;
}

/**
 * sokaku_pick_row_set_counts:
 * @self: a line
 * @n_rows: number of lines that it stands for
 * @n_chosen: number of those that are chosen
 *
 * Sets both; the list does so.
 */
void
sokaku_pick_row_set_counts (SokakuPickRow *self, guint n_rows, guint n_chosen)
{
  self->n_rows = n_rows;
  if (self->n_chosen == n_chosen)
    return;
  self->n_chosen = n_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHOSEN]);
}
