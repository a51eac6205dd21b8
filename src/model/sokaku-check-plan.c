/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the checks that look at the plan as a whole. */
#include "sokaku-check-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-council.h"
#include "sokaku-rating.h"
#include "sokaku-report.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"
#include "sokaku-text-fold.h"

static SokakuInitiative *
peek_initiative (SokakuCheck *check, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_initiatives (check->plan), position);
}

/**
 * sokaku_check_item_damage:
 * @check: the run
 * @item: an item
 *
 * A sheet could not be read.
 */
void
sokaku_check_item_damage (SokakuCheck *check, SokakuItem *item)
{
  const char *damage = sokaku_item_get_damage (item);

  if (*damage != '\0')
    sokaku_check_report_item (check, check->rule->severity, item, SOKAKU_NO_YEAR, NULL, item,
                              "damage", damage);
}

/**
 * sokaku_check_initiative_damage:
 * @check: the run
 * @initiative: an initiative
 *
 * The council's file of an initiative could not be read.
 */
void
sokaku_check_initiative_damage (SokakuCheck *check, SokakuInitiative *initiative)
{
  const char *damage = sokaku_initiative_get_damage (initiative);

  if (*damage != '\0')
    sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE, NULL,
                                    initiative, "damage", damage);
}

/**
 * sokaku_check_report_damage:
 * @check: the run
 *
 * The file of the report's texts could not be read.
 */
void
sokaku_check_report_damage (SokakuCheck *check)
{
  SokakuReport *report = sokaku_plan_get_report (check->plan);

  if (*sokaku_report_get_damage (report) != '\0')
    sokaku_check_report (check, check->rule->severity, NULL, "report.xml", _ ("Report"), "", report,
                         "damage", sokaku_report_get_damage (report));
}

static void
check_item_numbers (SokakuCheck *check)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (check->plan);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);
      const char *number = sokaku_item_get_number (item);
      SokakuItem *first = g_hash_table_lookup (seen, number);
      g_autofree char *message = NULL;

      /* A sheet that could not be read is only called by its id. */
      if (*number == '\0' || *sokaku_item_get_damage (item) != '\0')
        continue;
      if (first == NULL)
        {
          g_hash_table_insert (seen, (gpointer) number, item);
          continue;
        }
      message = g_strdup_printf (_ ("The item “%s” has the number %s, too: give one of them "
                                    "another."),
                                 sokaku_item_get_title (first), number);
      sokaku_check_report_item (check, check->rule->severity, item, SOKAKU_NO_YEAR, _ ("number"),
                                item, "number", message);
    }
}

/**
 * sokaku_check_numbers:
 * @check: the run
 *
 * Two items or two initiatives have the same number.
 */
void
sokaku_check_numbers (SokakuCheck *check)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  SokakuInitiative *initiative;

  for (guint i = 0; (initiative = peek_initiative (check, i)) != NULL; i++)
    {
      int number = sokaku_initiative_get_number (initiative);
      SokakuInitiative *first = g_hash_table_lookup (seen, GINT_TO_POINTER (number));
      g_autofree char *message = NULL;

      if (first == NULL)
        {
          g_hash_table_insert (seen, GINT_TO_POINTER (number), initiative);
          continue;
        }
      message = g_strdup_printf (_ ("The initiative “%s” has the number %d, too: give one of "
                                    "them another."),
                                 sokaku_initiative_get_title (first), number);
      sokaku_check_report_initiative (check, check->rule->severity, initiative, FALSE, _ ("number"),
                                      initiative, "number", message);
    }
  check_item_numbers (check);
}

/**
 * sokaku_check_empty:
 * @check: the run
 * @initiative: an initiative
 *
 * An initiative holds no item.
 */
void
sokaku_check_empty (SokakuCheck *check, SokakuInitiative *initiative)
{
  if (sokaku_node_list_get_length (sokaku_initiative_get_items (initiative)) == 0)
    sokaku_check_report_initiative (check, check->rule->severity, initiative, FALSE, NULL,
                                    initiative, "items",
                                    _ ("The initiative has no items: add one or remove it."));
}

/* How often each spelling of a department is used, by its key: the most frequent
 * spelling, or the first of those, is taken for the right one. */
typedef struct
{
  GHashTable *keys;     /* spelling → key; folding costs more than all the rest */
  GHashTable *counts;   /* spelling → number of items */
  GHashTable *spelling; /* key → spelling */
} Spellings;

static const char *
get_key (Spellings *self, const char *name)
{
  char *key = g_hash_table_lookup (self->keys, name);

  if (key == NULL)
    {
      key = sokaku_text_fold (name);
      g_hash_table_insert (self->keys, (gpointer) name, key);
    }
  return key;
}

static void
count_spelling (Spellings *self, const char *name)
{
  const char *key = get_key (self, name);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, name)) + 1;
  const char *best = g_hash_table_lookup (self->spelling, key);

  g_hash_table_insert (self->counts, (gpointer) name, GUINT_TO_POINTER (count));
  if (best == NULL || count > GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, best)))
    g_hash_table_insert (self->spelling, (gpointer) key, (gpointer) name);
}

static void
check_spelling (SokakuCheck *check, Spellings *spellings, SokakuItem *item, const char *name)
{
  const char *usual = g_hash_table_lookup (spellings->spelling, get_key (spellings, name));
  g_autofree char *message = NULL;

  if (strcmp (usual, name) == 0)
    return;
  message = g_strdup_printf (_ ("The department “%s” is spelt “%s” in other sheets: write it in "
                                "one way."),
                             name, usual);
  sokaku_check_report_item (check, check->rule->severity, item, SOKAKU_NO_YEAR, _ ("department"),
                            item, "departments", message);
}

/**
 * sokaku_check_departments:
 * @check: the run
 *
 * The same department is spelt in two ways.
 */
void
sokaku_check_departments (SokakuCheck *check)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (check->plan);
  Spellings spellings = {
    .keys = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free),
    .counts = g_hash_table_new (g_str_hash, g_str_equal),
    .spelling = g_hash_table_new (g_str_hash, g_str_equal),
  };

  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);

      for (const char *const *d = sokaku_item_get_departments (item); *d != NULL; d++)
        count_spelling (&spellings, *d);
    }
  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);

      for (const char *const *d = sokaku_item_get_departments (item); *d != NULL; d++)
        check_spelling (check, &spellings, item, *d);
    }
  g_hash_table_unref (spellings.counts);
  g_hash_table_unref (spellings.spelling);
  g_hash_table_unref (spellings.keys);
}

static gboolean
is_on_scale (SokakuPlan *plan, int value)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint n = sokaku_node_list_get_length (scale);

  for (guint i = 0; i < n; i++)
    if (sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)) == value)
      return TRUE;
  return n == 0;
}

static void
check_rating (SokakuCheck *check, SokakuInitiative *initiative, SokakuRating *rating)
{
  int value = sokaku_rating_get_value (rating);
  SokakuMember *member = sokaku_plan_find_member (check->plan, sokaku_rating_get_member (rating));
  g_autofree char *message = NULL;

  if (!SOKAKU_IS_VALUE (value) || is_on_scale (check->plan, value))
    return;
  message = g_strdup_printf (_ ("The rating %d is not on the plan's scale."), value);
  sokaku_check_report_initiative (check, check->rule->severity, initiative, TRUE,
                                  member != NULL ? sokaku_member_get_name (member)
                                                 : sokaku_rating_get_member (rating),
                                  rating, "value", message);
}

/**
 * sokaku_check_ratings:
 * @check: the run
 * @initiative: an initiative
 *
 * A member's rating is not on the plan's scale.
 */
void
sokaku_check_ratings (SokakuCheck *check, SokakuInitiative *initiative)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (ratings); i++)
    check_rating (check, initiative, sokaku_node_list_peek (ratings, i));
}

/**
 * sokaku_check_adopted:
 * @check: the run
 * @initiative: an initiative
 *
 * The adopted council rating differs from the mean. A decision that carries its
 * reason is only a note.
 */
void
sokaku_check_adopted (SokakuCheck *check, SokakuInitiative *initiative)
{
  int adopted = sokaku_initiative_get_adopted (initiative);
  int average = sokaku_council_get_average (initiative, NULL, NULL);
  gboolean has_reason = !sokaku_text_is_blank (sokaku_initiative_get_adopted_reason (initiative));

  if (!SOKAKU_IS_VALUE (adopted) || !SOKAKU_IS_VALUE (average) || adopted == average)
    return;
  sokaku_check_report_initiative (
      check, has_reason ? SOKAKU_SEVERITY_NOTE : check->rule->severity, initiative, TRUE,
      _ ("adopted rating"), initiative, has_reason ? "adopted" : "adopted-reason",
      has_reason ? _ ("The adopted rating differs from the mean by decision.")
                 : _ ("The adopted rating differs from the mean: give the reason."));
}
