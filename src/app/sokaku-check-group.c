/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A heading in the list of findings: a rule, and how much it found. */
#include "sokaku-check-group.h"

struct _SokakuCheckGroup
{
  GObject parent_instance;

  const char *rule;
  guint count;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (SokakuCheckGroup, sokaku_check_group, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
sokaku_check_group_class_init (SokakuCheckGroupClass *klass)
{
  /**
   * SokakuCheckGroup::changed:
   * @self: the heading
   *
   * What the heading shows has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_CHECK_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
sokaku_check_group_init (SokakuCheckGroup *self)
{
}

/**
 * sokaku_check_group_new:
 * @rule: (transfer none): static name of a rule
 *
 * Returns: (transfer full): its heading, not folded
 */
SokakuCheckGroup *
sokaku_check_group_new (const char *rule)
{
  SokakuCheckGroup *self = g_object_new (SOKAKU_TYPE_CHECK_GROUP, NULL);

  self->rule = rule;
  return self;
}

/**
 * sokaku_check_group_get_rule:
 * @self: a heading
 *
 * Returns: (transfer none): name of its rule
 */
const char *
sokaku_check_group_get_rule (SokakuCheckGroup *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHECK_GROUP (self), "");
  return self->rule;
}

/**
 * sokaku_check_group_get_count:
 * @self: a heading
 *
 * Returns: number of findings under it
 */
guint
sokaku_check_group_get_count (SokakuCheckGroup *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHECK_GROUP (self), 0);
  return self->count;
}

/**
 * sokaku_check_group_set_count:
 * @self: a heading
 * @count: number of findings under it
 *
 * Sets the count.
 */
void
sokaku_check_group_set_count (SokakuCheckGroup *self, guint count)
{
  g_return_if_fail (SOKAKU_IS_CHECK_GROUP (self));
  if (self->count == count)
    return;
  self->count = count;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sokaku_check_group_get_folded:
 * @self: a heading
 *
 * Returns: whether its findings are out of sight
 */
gboolean
sokaku_check_group_get_folded (SokakuCheckGroup *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHECK_GROUP (self), FALSE);
  return self->folded;
}

/**
 * sokaku_check_group_set_folded:
 * @self: a heading
 * @folded: whether its findings are out of sight
 *
 * Folds or unfolds the heading.
 */
void
sokaku_check_group_set_folded (SokakuCheckGroup *self, gboolean folded)
{
  g_return_if_fail (SOKAKU_IS_CHECK_GROUP (self));
  if (self->folded == folded)
    return;
  self->folded = folded;
  g_signal_emit (self, signals[CHANGED], 0);
}
