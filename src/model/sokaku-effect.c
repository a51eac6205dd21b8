/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A financial effect (財政効果額). */
#include "sokaku-effect.h"

struct _SokakuEffect
{
  SokakuNode parent_instance;

  int kind;
  char *label;
  gint64 amount;
  char *item;
};

G_DEFINE_FINAL_TYPE (SokakuEffect, sokaku_effect, SOKAKU_TYPE_NODE)

enum
{
  FIELD_KIND,
  FIELD_LABEL,
  FIELD_AMOUNT,
  FIELD_ITEM,
};

static const SokakuField fields[] = {
  { "kind", SOKAKU_FIELD_INT, offsetof (SokakuEffect, kind), SOKAKU_EFFECT_MAIN },
  { "label", SOKAKU_FIELD_STRING, offsetof (SokakuEffect, label) },
  { "amount", SOKAKU_FIELD_INT64, offsetof (SokakuEffect, amount), SOKAKU_EFFECT_UNKNOWN },
  { "item", SOKAKU_FIELD_STRING, offsetof (SokakuEffect, item) },
};

static void
sokaku_effect_class_init (SokakuEffectClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_effect_init (SokakuEffect *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_effect_new:
 *
 * Returns: (transfer full): an effect with empty fields
 */
SokakuEffect *
sokaku_effect_new (void)
{
  return g_object_new (SOKAKU_TYPE_EFFECT, NULL);
}

/**
 * sokaku_effect_get_kind:
 * @self: an effect
 *
 * Returns: a #SokakuEffectKind
 */
int
sokaku_effect_get_kind (SokakuEffect *self)
{
  g_return_val_if_fail (SOKAKU_IS_EFFECT (self), 0);

  return self->kind;
}

/**
 * sokaku_effect_set_kind:
 * @self: an effect
 * @kind: a #SokakuEffectKind
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_effect_set_kind (SokakuEffect *self, int kind)
{
  sokaku_node_set_int (self, FIELD_KIND, kind);
}

/**
 * sokaku_effect_get_label:
 * @self: an effect
 *
 * Returns: (transfer none): label
 */
const char *
sokaku_effect_get_label (SokakuEffect *self)
{
  g_return_val_if_fail (SOKAKU_IS_EFFECT (self), "");

  return self->label;
}

/**
 * sokaku_effect_set_label:
 * @self: an effect
 * @label: label
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_effect_set_label (SokakuEffect *self, const char *label)
{
  sokaku_node_set_string (self, FIELD_LABEL, label);
}

/**
 * sokaku_effect_get_amount:
 * @self: an effect
 *
 * Returns: yen, %SOKAKU_EFFECT_UNKNOWN not known
 */
gint64
sokaku_effect_get_amount (SokakuEffect *self)
{
  g_return_val_if_fail (SOKAKU_IS_EFFECT (self), 0);

  return self->amount;
}

/**
 * sokaku_effect_set_amount:
 * @self: an effect
 * @amount: yen, %SOKAKU_EFFECT_UNKNOWN not known
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_effect_set_amount (SokakuEffect *self, gint64 amount)
{
  sokaku_node_set_int64 (self, FIELD_AMOUNT, amount);
}

/**
 * sokaku_effect_get_item:
 * @self: an effect
 *
 * Returns: (transfer none): id of the item behind it; "" none
 */
const char *
sokaku_effect_get_item (SokakuEffect *self)
{
  g_return_val_if_fail (SOKAKU_IS_EFFECT (self), "");

  return self->item;
}

/**
 * sokaku_effect_set_item:
 * @self: an effect
 * @item: id of the item behind it; "" none
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_effect_set_item (SokakuEffect *self, const char *item)
{
  sokaku_node_set_string (self, FIELD_ITEM, item);
}
