/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ballots that were filled in as a table: what they would change, and changing it. */
#include "sokaku-ballot-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-csv-row.h"
#include "sokaku-opinions.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"
#include "sokaku-text-line.h"
#include "sokaku-vocabulary.h"

/* How much of a cell a message shows. */
#define SHOWN_CHARACTERS 40

struct _SokakuBallotTable
{
  SokakuPlan *plan;
  SokakuPass pass;
  GArray *changes;     /* of SokakuBallotChange */
  GPtrArray *problems; /* sentences, and a NULL */
  GHashTable *seen;    /* "initiative member" → where it was read */
  guint n_lines;
};

/* What a column may be called. */
static const char *const initiative_names[]
    = { "initiative", "取組項目", "取組項目番号", "No.", NULL };
static const char *const member_names[] = { "member", "委員", "委員名", "氏名", NULL };
static const char *const rating_names[] = { "rating", "評価", NULL };
static const char *const opinion_names[] = { "opinion", "意見", NULL };

static void
clear_change (gpointer data)
{
  SokakuBallotChange *change = data;

  g_clear_object (&change->initiative);
  g_clear_object (&change->member);
  g_clear_pointer (&change->opinion, g_free);
}

/**
 * sokaku_ballot_table_new:
 * @plan: a plan
 * @pass: which entry of the ratings it fills
 *
 * Returns: (transfer full): what would change, nothing yet
 */
SokakuBallotTable *
sokaku_ballot_table_new (SokakuPlan *plan, SokakuPass pass)
{
  SokakuBallotTable *self = g_new0 (SokakuBallotTable, 1);

  self->plan = g_object_ref (plan);
  self->pass = pass;
  self->changes = g_array_new (FALSE, FALSE, sizeof (SokakuBallotChange));
  g_array_set_clear_func (self->changes, clear_change);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, NULL);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * sokaku_ballot_table_free:
 * @self: ballots
 *
 * Frees them.
 */
void
sokaku_ballot_table_free (SokakuBallotTable *self)
{
  g_object_unref (self->plan);
  g_array_unref (self->changes);
  g_ptr_array_unref (self->problems);
  g_hash_table_unref (self->seen);
  g_free (self);
}

static void
add_problem (SokakuBallotTable *self, const char *sentence)
{
  self->problems->pdata[self->problems->len - 1] = g_strdup (sentence);
  g_ptr_array_add (self->problems, NULL);
}

static const char *
find_column (SokakuCsvTable *table, const char *const *names)
{
  for (; *names != NULL; names++)
    if (sokaku_csv_table_find_column (table, *names) >= 0)
      return *names;
  return NULL;
}

/* The part of a file's name that may be a member's: "山田.csv". */
static char *
dup_stem (SokakuCsvTable *table)
{
  g_autofree char *stem = g_strdup (sokaku_csv_table_get_name (table));
  char *point = strrchr (stem, '.');

  if (point != NULL && point > stem)
    *point = '\0';
  return g_steal_pointer (&stem);
}

/* By name, by id, or by number in the order; NULL where none or more than one is meant. */
static SokakuMember *
find_member (SokakuPlan *plan, const char *text)
{
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  g_autofree char *wanted = sokaku_text_fold (text);
  SokakuMember *found = NULL;
  guint n_found = 0;
  int order;

  for (guint i = 0; *wanted != '\0' && i < sokaku_node_list_get_length (members); i++)
    {
      SokakuMember *member = sokaku_node_list_peek (members, i);
      g_autofree char *name = sokaku_text_fold (sokaku_member_get_name (member));

      if (strcmp (name, wanted) == 0)
        {
          found = member;
          n_found++;
        }
    }
  if (n_found > 0)
    return n_found == 1 ? found : NULL;
  found = sokaku_plan_find_member (plan, text);
  if (found == NULL && sokaku_vocabulary_parse_int (text, &order) && order > 0
      && (guint) order <= sokaku_node_list_get_length (members))
    found = sokaku_node_list_peek (members, (guint) order - 1);
  return found;
}

static SokakuInitiative *
find_initiative (SokakuPlan *plan, int number)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    if (sokaku_initiative_get_number (sokaku_node_list_peek (initiatives, i)) == number)
      return sokaku_node_list_peek (initiatives, i);
  return NULL;
}

/* Whether the member has said the same of the initiative already. */
static gboolean
has_opinion (SokakuInitiative *initiative, SokakuMember *member, const char *text)
{
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (opinions); i++)
    {
      SokakuOpinion *opinion = sokaku_node_list_peek (opinions, i);

      if (strcmp (sokaku_opinion_get_text (opinion), text) == 0
          && strcmp (sokaku_opinion_get_author (opinion), sokaku_member_get_id (member)) == 0)
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  const char *initiative;
  const char *member;
  const char *rating;
  const char *opinion;
} Columns;

static gboolean
read_member (SokakuBallotTable *self,
             SokakuCsvRow row,
             const Columns *columns,
             SokakuMember **member,
             GError **error)
{
  g_autofree char *text
      = columns->member != NULL
            ? sokaku_vocabulary_normalize (sokaku_csv_row_get_text (row, columns->member))
            : dup_stem (row.table);
  g_autofree char *shown = sokaku_text_line_make (text, SHOWN_CHARACTERS);

  *member = find_member (self->plan, text);
  if (*member != NULL)
    return TRUE;
  return sokaku_csv_row_fail (row, columns->member != NULL ? columns->member : member_names[0],
                              SOKAKU_TABLES_ERROR_REFERENCE, error,
                              _ ("\"%s\" is not the name of a member of the council"), shown);
}

static gboolean
read_initiative (SokakuBallotTable *self,
                 SokakuCsvRow row,
                 const char *column,
                 SokakuInitiative **initiative,
                 GError **error)
{
  int number;

  if (!sokaku_csv_row_read_int (row, column, 0, 1000000, &number, error))
    return FALSE;
  *initiative = find_initiative (self->plan, number);
  if (*initiative == NULL)
    return sokaku_csv_row_fail (row, column, SOKAKU_TABLES_ERROR_REFERENCE, error,
                                _ ("the plan has no initiative %d"), number);
  if (*sokaku_initiative_get_damage (*initiative) != '\0')
    return sokaku_csv_row_fail (row, column, SOKAKU_TABLES_ERROR_UNREADABLE, error,
                                _ ("the council’s file of initiative %d could not be read"),
                                number);
  return TRUE;
}

static gboolean
check_once (SokakuBallotTable *self,
            SokakuCsvRow row,
            const Columns *columns,
            SokakuInitiative *initiative,
            SokakuMember *member,
            GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s %s", sokaku_initiative_get_id (initiative),
                                          sokaku_member_get_id (member));
  const char *first = g_hash_table_lookup (self->seen, key);

  if (first != NULL)
    return sokaku_csv_row_fail (
        row, columns->initiative, SOKAKU_TABLES_ERROR_DUPLICATE, error,
        /* Translators: a member, the number of an initiative, a table and a row of it. */
        _ ("%s has rated initiative %d already in %s"), sokaku_member_get_name (member),
        sokaku_initiative_get_number (initiative), first);
  /* Translators: a table and a row of it. */
  g_hash_table_insert (self->seen, g_steal_pointer (&key),
                       g_strdup_printf (_ ("%s, row %u"), sokaku_csv_table_get_name (row.table),
                                        sokaku_csv_table_get_row_number (row.table, row.row)));
  return TRUE;
}

static gboolean
read_row (SokakuBallotTable *self, SokakuCsvRow row, const Columns *columns, GError **error)
{
  const char *rating = sokaku_csv_row_get_text (row, columns->rating);
  g_autofree char *opinion = sokaku_text_clean (
      columns->opinion != NULL ? sokaku_csv_row_get_text (row, columns->opinion) : "");
  g_autoptr (GError) cause = NULL;
  SokakuInitiative *initiative;
  SokakuMember *member;
  SokakuBallotChange change;
  int before, after;

  if (!read_initiative (self, row, columns->initiative, &initiative, error)
      || !read_member (self, row, columns, &member, error)
      || !check_once (self, row, columns, initiative, member, error))
    return FALSE;
  if (!sokaku_ballots_parse (self->plan, rating, &after, &cause))
    {
      g_autofree char *sentence = g_strdup (cause->message);

      /* The sentence of the row ends with a full stop of its own. */
      if (g_str_has_suffix (sentence, "."))
        sentence[strlen (sentence) - 1] = '\0';
      else if (g_str_has_suffix (sentence, "。"))
        sentence[strlen (sentence) - strlen ("。")] = '\0';
      return sokaku_csv_row_fail (row, columns->rating, SOKAKU_TABLES_ERROR_VALUE, error, "%s",
                                  sentence);
    }
  before = sokaku_ballots_get (initiative, sokaku_member_get_id (member), self->pass);
  /* A blank leaves what is there: a table that is half filled in takes nothing away. */
  if (after == SOKAKU_UNKNOWN)
    after = before;
  if (sokaku_text_is_blank (opinion) || has_opinion (initiative, member, opinion))
    g_clear_pointer (&opinion, g_free);
  if (after == before && opinion == NULL)
    return TRUE;
  change = (SokakuBallotChange){ g_object_ref (initiative), g_object_ref (member), before, after,
                                 g_steal_pointer (&opinion) };
  g_array_append_val (self->changes, change);
  return TRUE;
}

/**
 * sokaku_ballot_table_add:
 * @self: ballots
 * @table: a table: the number of an initiative, a member (or the member's name as that
 *   of the file), a rating, and an opinion where there is one
 *
 * Reads a table. Each line that will not do gives a sentence with the file, its row and
 * column, and the others are read all the same.
 */
void
sokaku_ballot_table_add (SokakuBallotTable *self, SokakuCsvTable *table)
{
  Columns columns = { find_column (table, initiative_names), find_column (table, member_names),
                      find_column (table, rating_names), find_column (table, opinion_names) };

  if (columns.initiative == NULL || columns.rating == NULL)
    {
      g_autofree char *sentence = g_strdup_printf (
          _ ("%s, row 1: the column “%s” is missing."), sokaku_csv_table_get_name (table),
          columns.initiative == NULL ? initiative_names[0] : rating_names[0]);

      add_problem (self, sentence);
      return;
    }
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (table); i++)
    {
      g_autoptr (GError) error = NULL;

      self->n_lines++;
      if (!read_row (self, (SokakuCsvRow){ table, i }, &columns, &error))
        add_problem (self, error->message);
    }
}

/**
 * sokaku_ballot_table_load:
 * @self: ballots
 * @file: a CSV file
 * @error: return location
 *
 * Reads a file and adds it.
 *
 * Returns: %FALSE with a #SokakuTablesError where it is no table
 */
gboolean
sokaku_ballot_table_load (SokakuBallotTable *self, GFile *file, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (SokakuCsvTable) table = sokaku_csv_table_load (folder, name, NULL, error);

  if (table == NULL)
    return FALSE;
  sokaku_ballot_table_add (self, table);
  return TRUE;
}

/**
 * sokaku_ballot_table_get_problems:
 * @self: ballots
 *
 * Returns: (transfer none) (array zero-terminated=1): a sentence for each line that will
 *   not do
 */
const char *const *
sokaku_ballot_table_get_problems (SokakuBallotTable *self)
{
  return (const char *const *) self->problems->pdata;
}

/**
 * sokaku_ballot_table_get_n_lines:
 * @self: ballots
 *
 * Returns: number of lines that were read
 */
guint
sokaku_ballot_table_get_n_lines (SokakuBallotTable *self)
{
  return self->n_lines;
}

/**
 * sokaku_ballot_table_get_changes:
 * @self: ballots
 *
 * Returns: (transfer none) (element-type SokakuBallotChange): what would change
 */
GArray *
sokaku_ballot_table_get_changes (SokakuBallotTable *self)
{
  return self->changes;
}

/**
 * sokaku_ballot_table_apply:
 * @self: ballots
 * @history: the plan's history
 * @error: return location
 *
 * Makes all the changes, as one step; nothing where any line will not do.
 *
 * Returns: whether they were made
 */
gboolean
sokaku_ballot_table_apply (SokakuBallotTable *self, SokakuHistory *history, GError **error)
{
  if (self->problems->len > 1)
    {
      sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_VALUE, "%s",
                               (const char *) self->problems->pdata[0]);
      return FALSE;
    }
  sokaku_history_begin_group (history, _ ("Ballots From a Table"));
  for (guint i = 0; i < self->changes->len; i++)
    {
      const SokakuBallotChange *change = &g_array_index (self->changes, SokakuBallotChange, i);
      const char *member = sokaku_member_get_id (change->member);

      if ((change->after != change->before
           && !sokaku_ballots_set (self->plan, history, change->initiative, member, self->pass,
                                   change->after, error))
          || (change->opinion != NULL
              && sokaku_opinions_add (history, change->initiative, G_MAXUINT, change->opinion,
                                      member, error)
                     == NULL))
        {
          sokaku_history_cancel_group (history);
          return FALSE;
        }
    }
  sokaku_history_end_group (history);
  return TRUE;
}
