/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the council's rating scale and its label. */
#include "sokaku-scale-step.h"

struct _SokakuScaleStep
{
  SokakuNode parent_instance;

  int value;
  char *label;
};

G_DEFINE_FINAL_TYPE (SokakuScaleStep, sokaku_scale_step, SOKAKU_TYPE_NODE)

enum
{
  FIELD_VALUE,
  FIELD_LABEL,
};

static const SokakuField fields[] = {
  { "value", SOKAKU_FIELD_INT, offsetof (SokakuScaleStep, value) },
  { "label", SOKAKU_FIELD_STRING, offsetof (SokakuScaleStep, label) },
};

static void
sokaku_scale_step_class_init (SokakuScaleStepClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_scale_step_init (SokakuScaleStep *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_scale_step_new:
 *
 * Returns: (transfer full): a scale step with empty fields
 */
SokakuScaleStep *
sokaku_scale_step_new (void)
{
  return g_object_new (SOKAKU_TYPE_SCALE_STEP, NULL);
}

/**
 * sokaku_scale_step_get_value:
 * @self: a scale step
 *
 * Returns: the rating
 */
int
sokaku_scale_step_get_value (SokakuScaleStep *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCALE_STEP (self), 0);

  return self->value;
}

/**
 * sokaku_scale_step_set_value:
 * @self: a scale step
 * @value: the rating
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_scale_step_set_value (SokakuScaleStep *self, int value)
{
  sokaku_node_set_int (self, FIELD_VALUE, value);
}

/**
 * sokaku_scale_step_get_label:
 * @self: a scale step
 *
 * Returns: (transfer none): label; "" where the scale names none
 */
const char *
sokaku_scale_step_get_label (SokakuScaleStep *self)
{
  g_return_val_if_fail (SOKAKU_IS_SCALE_STEP (self), "");

  return self->label;
}

/**
 * sokaku_scale_step_set_label:
 * @self: a scale step
 * @label: label; "" where the scale names none
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_scale_step_set_label (SokakuScaleStep *self, const char *label)
{
  sokaku_node_set_string (self, FIELD_LABEL, label);
}
