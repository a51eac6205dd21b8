/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in which members or the secretariat fill in ballots. */
#include "sokaku-blank-ballots.h"

#include <string.h>

/* Without it Excel takes the file for one in the system's encoding. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Names that sokaku_ballot_table_add() knows, and the title, which is there to be read. */
static const char head_ja[] = "取組項目番号,取組項目名,委員,評価,意見\r\n";
static const char head_other[] = "initiative,title,member,rating,opinion\r\n";

static void
add_cell (GString *table, const char *text)
{
  g_string_append_c (table, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *text);
    }
  g_string_append_c (table, '"');
}

/* The name where it says who is meant, else the place in the list. */
static char *
dup_member_key (SokakuNodeList *members, guint position)
{
  const char *name = sokaku_member_get_name (sokaku_node_list_peek (members, position));
  guint n_named = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (members); i++)
    if (strcmp (sokaku_member_get_name (sokaku_node_list_peek (members, i)), name) == 0)
      n_named++;
  return *name != '\0' && n_named == 1 ? g_strdup (name) : g_strdup_printf ("%u", position + 1);
}

/**
 * sokaku_blank_ballots_new:
 * @plan: a plan
 *
 * Makes a CSV table with a row for each member and initiative and room for the rating and
 * an opinion, in the plan's language, as Excel opens it. What is filled in is read by
 * sokaku_ballot_table_load().
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
sokaku_blank_ballots_new (SokakuPlan *plan)
{
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  GString *table = g_string_new (BYTE_ORDER_MARK);

  g_string_append (table,
                   g_str_has_prefix (sokaku_plan_get_language (plan), "ja") ? head_ja : head_other);
  for (guint i = 0; i < sokaku_node_list_get_length (members); i++)
    {
      g_autofree char *key = dup_member_key (members, i);

      for (guint j = 0; j < sokaku_node_list_get_length (initiatives); j++)
        {
          SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, j);

          g_string_append_printf (table, "%d,", sokaku_initiative_get_number (initiative));
          add_cell (table, sokaku_initiative_get_title (initiative));
          g_string_append_c (table, ',');
          add_cell (table, key);
          g_string_append (table, ",,\r\n");
        }
    }
  return g_string_free_to_bytes (table);
}
