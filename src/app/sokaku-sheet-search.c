/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search over every text of every sheet, and the hits within one. */
#include "sokaku-sheet-search.h"

#include "sokaku-sheet-texts.h"
#include "sokaku-sheet.h"

#include <string.h>

/**
 * SokakuSheetSearch:
 *
 * Keeps each sheet's texts folded. They are read in idle moments after a plan has
 * been opened, those of an edited sheet anew when they are next asked for. A
 * query that only narrows the one before asks those sheets alone that matched it.
 */

/* A sheet's characters, and pairs of those beside each other, as bits: a word with one that the
 * sheet has not is not in it. A sheet has some thousand. */
#define N_PAIR_BITS 4096

/* An idle moment, and how many sheets are read before the clock is looked at. */
#define SLICE_US 4000
#define SHEETS_AT_ONCE 8

typedef struct
{
  char *text; /* folded; NULL where it is to be read */
  guint32 *pairs;
  guint query; /* the query that @matches is about, 0 for none */
  gboolean matches;
} Entry;

struct _SokakuSheetSearch
{
  GObject parent_instance;

  SokakuPlan *plan;
  gulong plan_handler;
  GHashTable *entries; /* item → Entry */
  GPtrArray *unread;   /* items to read in idle moments; NULL when there are none */
  guint read_source;

  char **words;
  GArray *pairs;  /* guint: the bits of all the words */
  guint query;    /* counts up with every change of the words */
  guint narrowed; /* the query that this one narrows, 0 for none */
};

G_DEFINE_FINAL_TYPE (SokakuSheetSearch, sokaku_sheet_search, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
  g_free (entry->pairs);
  g_free (entry);
}

static void
hits_free (gpointer data)
{
  SokakuSheetHits *hits = data;

  g_free (hits->text);
  g_array_unref (hits->ranges);
  g_free (hits);
}

/* Calls @func with the bit of each character and each pair in @text. */
static void
foreach_pair (const char *text, void (*func) (guint bit, gpointer data), gpointer data)
{
  guint32 before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint32 c = g_utf8_get_char (p);

      func (c * 2654435761u >> 20 & (N_PAIR_BITS - 1), data);
      if (before != 0)
        func ((before * 2654435761u ^ c * 2246822519u) >> 20 & (N_PAIR_BITS - 1), data);
      before = c;
    }
}

static void
set_bit (guint bit, gpointer data)
{
  ((guint32 *) data)[bit / 32] |= 1u << bit % 32;
}

static void
add_bit (guint bit, gpointer data)
{
  g_array_append_val ((GArray *) data, bit);
}

static gboolean
has_pairs (const Entry *entry, const GArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      guint bit = g_array_index (pairs, guint, i);

      if ((entry->pairs[bit / 32] & 1u << bit % 32) == 0)
        return FALSE;
    }
  return TRUE;
}

static Entry *
get_entry (SokakuSheetSearch *self, SokakuItem *item)
{
  Entry *entry = g_hash_table_lookup (self->entries, item);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      g_hash_table_insert (self->entries, g_object_ref (item), entry);
    }
  if (entry->text == NULL)
    {
      entry->text = sokaku_sheet_texts_dup_folded (item, self->plan);
      g_free (entry->pairs);
      entry->pairs = g_new0 (guint32, N_PAIR_BITS / 32);
      foreach_pair (entry->text, set_bit, entry->pairs);
    }
  return entry;
}

static gboolean
read_some (gpointer data)
{
  SokakuSheetSearch *self = data;
  gint64 end = g_get_monotonic_time () + SLICE_US;

  do
    for (guint i = 0; i < SHEETS_AT_ONCE && self->unread->len > 0; i++)
      {
        g_autoptr (SokakuItem) item
            = g_ptr_array_steal_index_fast (self->unread, self->unread->len - 1);

        get_entry (self, item);
      }
  while (self->unread->len > 0 && g_get_monotonic_time () < end);
  if (self->unread->len > 0)
    return G_SOURCE_CONTINUE;
  self->read_source = 0;
  g_clear_pointer (&self->unread, g_ptr_array_unref);
  return G_SOURCE_REMOVE;
}

static void
read_later (SokakuSheetSearch *self)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (self->plan);

  g_clear_pointer (&self->unread, g_ptr_array_unref);
  self->unread = g_ptr_array_new_full (items->len, g_object_unref);
  for (guint i = items->len; i > 0; i--)
    g_ptr_array_add (self->unread, g_object_ref (g_ptr_array_index (items, i - 1)));
  if (self->read_source == 0)
    self->read_source = g_idle_add_full (G_PRIORITY_LOW, read_some, self, NULL);
}

static void
forget (SokakuSheetSearch *self, SokakuItem *item)
{
  Entry *entry = g_hash_table_lookup (self->entries, item);

  if (entry == NULL)
    return;
  g_clear_pointer (&entry->text, g_free);
  entry->query = 0;
}

static void
plan_changed (SokakuSheetSearch *self, const SokakuChange *change)
{
  SokakuItem *item = SOKAKU_IS_ITEM (change->node)
                         ? SOKAKU_ITEM (change->node)
                         : sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_ITEM);

  if (item != NULL)
    {
      forget (self, item);
      return;
    }
  /* An initiative's title is in its sheets' texts; years and grades are in the words of
   * references. What else a plan holds, no sheet's text does. */
  if (SOKAKU_IS_INITIATIVE (change->node))
    {
      SokakuNodeList *items = sokaku_initiative_get_items (SOKAKU_INITIATIVE (change->node));

      for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
        forget (self, sokaku_node_list_peek (items, i));
    }
  else if (SOKAKU_IS_YEAR (change->node))
    {
      g_hash_table_remove_all (self->entries);
      read_later (self);
    }
}

static void
sokaku_sheet_search_dispose (GObject *object)
{
  SokakuSheetSearch *self = SOKAKU_SHEET_SEARCH (object);

  sokaku_sheet_search_set_plan (self, NULL);

  G_OBJECT_CLASS (sokaku_sheet_search_parent_class)->dispose (object);
}

static void
sokaku_sheet_search_finalize (GObject *object)
{
  SokakuSheetSearch *self = SOKAKU_SHEET_SEARCH (object);

  g_hash_table_unref (self->entries);
  g_strfreev (self->words);
  g_array_unref (self->pairs);

  G_OBJECT_CLASS (sokaku_sheet_search_parent_class)->finalize (object);
}

static void
sokaku_sheet_search_class_init (SokakuSheetSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_search_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_sheet_search_finalize;
}

static void
sokaku_sheet_search_init (SokakuSheetSearch *self)
{
  self->entries = g_hash_table_new_full (NULL, NULL, g_object_unref, entry_free);
  self->words = g_new0 (char *, 1);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->query = 1;
}

/**
 * sokaku_sheet_search_new:
 *
 * Returns: (transfer full): a search in no plan, for nothing
 */
SokakuSheetSearch *
sokaku_sheet_search_new (void)
{
  return g_object_new (SOKAKU_TYPE_SHEET_SEARCH, NULL);
}

/**
 * sokaku_sheet_search_set_plan:
 * @self: a search
 * @plan: (nullable): the plan to search in
 *
 * Begins to read the texts of @plan in idle moments, and follows its changes.
 */
void
sokaku_sheet_search_set_plan (SokakuSheetSearch *self, SokakuPlan *plan)
{
  if (self->plan == plan)
    return;
  if (self->plan != NULL)
    g_clear_signal_handler (&self->plan_handler, self->plan);
  g_clear_handle_id (&self->read_source, g_source_remove);
  g_clear_pointer (&self->unread, g_ptr_array_unref);
  g_hash_table_remove_all (self->entries);
  g_set_object (&self->plan, plan);
  if (plan == NULL)
    return;
  self->plan_handler = g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed), self);
  read_later (self);
}

/* Whether whatever has all of @words has all of @wider. */
static gboolean
narrows (char **words, char **wider)
{
  for (guint i = 0; wider[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; words[k] != NULL && !found; k++)
        found = strstr (words[k], wider[i]) != NULL;
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_sheet_search_set_query:
 * @self: a search
 * @query: what somebody looks for, see sokaku_text_split_words()
 *
 * Returns: whether that is another search than before
 */
gboolean
sokaku_sheet_search_set_query (SokakuSheetSearch *self, const char *query)
{
  g_auto (GStrv) words = sokaku_text_split_words (query);

  if (g_strv_equal ((const char *const *) words, (const char *const *) self->words))
    return FALSE;
  self->narrowed = narrows (words, self->words) ? self->query : 0;
  self->query++;
  g_strfreev (self->words);
  self->words = g_steal_pointer (&words);
  g_array_set_size (self->pairs, 0);
  for (guint i = 0; self->words[i] != NULL; i++)
    foreach_pair (self->words[i], add_bit, self->pairs);
  return TRUE;
}

/**
 * sokaku_sheet_search_get_words:
 * @self: a search
 *
 * Returns: (array zero-terminated=1): the words looked for, folded
 */
const char *const *
sokaku_sheet_search_get_words (SokakuSheetSearch *self)
{
  return (const char *const *) self->words;
}

/**
 * sokaku_sheet_search_get_active:
 * @self: a search
 *
 * Returns: whether anything is looked for
 */
gboolean
sokaku_sheet_search_get_active (SokakuSheetSearch *self)
{
  return self->words[0] != NULL;
}

/**
 * sokaku_sheet_search_matches:
 * @self: a search
 * @item: an item of the plan
 *
 * Returns: whether every word stands somewhere in the sheet
 */
gboolean
sokaku_sheet_search_matches (SokakuSheetSearch *self, SokakuItem *item)
{
  Entry *entry;

  if (self->words[0] == NULL)
    return TRUE;
  entry = get_entry (self, item);
  if (entry->query != self->query)
    {
      gboolean may_match = self->narrowed == 0 || entry->query != self->narrowed || entry->matches;

      entry->matches = may_match && has_pairs (entry, self->pairs)
                       && sokaku_text_has_words (entry->text, (const char *const *) self->words);
      entry->query = self->query;
    }
  return entry->matches;
}

typedef struct
{
  SokakuSheetSearch *self;
  GPtrArray *hits;
} HitWalk;

static gboolean
add_hits (SokakuNode *node, const char *property, const char *text, gpointer user_data)
{
  HitWalk *walk = user_data;
  const SokakuSheetHits *last
      = walk->hits->len > 0 ? g_ptr_array_index (walk->hits, walk->hits->len - 1) : NULL;
  SokakuSheetHits *hits;
  GArray *ranges;

  /* Another form of what has been found already. */
  if (last != NULL && last->node == node && g_str_equal (last->property, property))
    return TRUE;
  ranges = sokaku_text_find (text, (const char *const *) walk->self->words);
  if (ranges->len == 0)
    {
      g_array_unref (ranges);
      return TRUE;
    }
  hits = g_new0 (SokakuSheetHits, 1);
  hits->node = node;
  hits->property = property;
  hits->text = g_strdup (text);
  hits->ranges = ranges;
  g_ptr_array_add (walk->hits, hits);
  return TRUE;
}

/**
 * sokaku_sheet_search_list_hits:
 * @self: a search
 * @item: an item of the plan
 *
 * Returns: (transfer full) (element-type SokakuSheetHits): the fields of the sheet
 *   in which any of the words stands, in the order of the paper; their nodes are
 *   the plan's
 */
GPtrArray *
sokaku_sheet_search_list_hits (SokakuSheetSearch *self, SokakuItem *item)
{
  HitWalk walk = { self, g_ptr_array_new_with_free_func (hits_free) };

  if (self->words[0] != NULL)
    sokaku_sheet_texts_visit (item, self->plan, add_hits, &walk);
  return walk.hits;
}

/**
 * sokaku_sheet_search_get_ready:
 * @self: a search
 *
 * Returns: whether all texts have been read
 */
gboolean
sokaku_sheet_search_get_ready (SokakuSheetSearch *self)
{
  return self->unread == NULL;
}
