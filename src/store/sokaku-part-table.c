/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All files of a plan, and which of them a save has to write. */
#include "sokaku-part-table.h"

#include "sokaku-part-writer.h"
#include "sokaku-plan-file.h"

#include <string.h>

struct _SokakuPartTable
{
  SokakuPlan *plan;
  GHashTable *parts; /* path → SokakuPart */

  /* What has not been collected. */
  GHashTable *stirred; /* set of SokakuPart */
  gboolean reshaped;   /* parts may have come or gone */
};

/**
 * sokaku_part_table_new:
 * @plan: a plan; referenced
 *
 * Returns: (transfer full): a table without parts
 */
SokakuPartTable *
sokaku_part_table_new (SokakuPlan *plan)
{
  SokakuPartTable *self = g_new0 (SokakuPartTable, 1);

  self->plan = g_object_ref (plan);
  self->parts
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) sokaku_part_free);
  self->stirred = g_hash_table_new (NULL, NULL);
  self->reshaped = TRUE;
  return self;
}

/**
 * sokaku_part_table_free:
 * @self: a table
 *
 * Frees it.
 */
void
sokaku_part_table_free (SokakuPartTable *self)
{
  g_hash_table_unref (self->stirred);
  g_hash_table_unref (self->parts);
  g_object_unref (self->plan);
  g_free (self);
}

static void
stir (SokakuPartTable *self, SokakuPart *part)
{
  part->dirty = TRUE;
  g_hash_table_add (self->stirred, part);
}

/**
 * sokaku_part_table_ensure:
 * @self: a table
 * @format: format of a file
 * @node: what it holds
 *
 * Returns: (transfer none): the part, a new one if there was none
 */
SokakuPart *
sokaku_part_table_ensure (SokakuPartTable *self, const SokakuFormatElement *format, gpointer node)
{
  g_autofree char *path = sokaku_part_make_path (format, node);
  SokakuPart *part = g_hash_table_lookup (self->parts, path);

  if (part == NULL)
    {
      part = sokaku_part_new (format, node);
      g_hash_table_insert (self->parts, part->path, part);
    }
  else if (part->node != node)
    {
      /* The same identifier anew. */
      g_set_object (&part->node, node);
      stir (self, part);
    }
  return part;
}

static void
mark (SokakuPartTable *self, const SokakuFormatElement *format, gpointer node)
{
  g_autofree char *path = sokaku_part_make_path (format, node);
  SokakuPart *part = g_hash_table_lookup (self->parts, path);

  if (part != NULL)
    stir (self, part);
}

static void
mark_added (SokakuPartTable *self, gpointer node)
{
  if (SOKAKU_IS_ITEM (node))
    {
      mark (self, sokaku_format_get_sheet (), node);
    }
  else if (SOKAKU_IS_INITIATIVE (node))
    {
      SokakuNodeList *items = sokaku_initiative_get_items (node);

      mark (self, sokaku_format_get_council (), node);
      for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
        mark (self, sokaku_format_get_sheet (), sokaku_node_list_peek (items, i));
    }
}

/**
 * sokaku_part_table_mark:
 * @self: a table
 * @change: a change of the plan
 *
 * Notes which parts @change may have touched.
 */
void
sokaku_part_table_mark (SokakuPartTable *self, const SokakuChange *change)
{
  SokakuItem *item = sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_ITEM);
  SokakuReport *report = sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_REPORT);
  SokakuInitiative *initiative = sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_INITIATIVE);

  if (item != NULL)
    {
      mark (self, sokaku_format_get_sheet (), item);
      return;
    }
  if (report != NULL)
    {
      mark (self, sokaku_format_get_report (), report);
      return;
    }
  if (initiative != NULL)
    mark (self, sokaku_format_get_council (), initiative);
  mark (self, sokaku_format_get_plan (), self->plan);

  self->reshaped |= change->list != NULL;

  /* What comes back by undo may be older than what is on disk; a move changes no part's content. */
  if (change->list != NULL && change->added != change->removed)
    for (guint i = 0; i < change->added; i++)
      mark_added (self, sokaku_node_list_peek (change->list, change->position + i));
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(SokakuPart **) a)->path, (*(SokakuPart **) b)->path);
}

/**
 * sokaku_part_table_list_damaged:
 * @self: a table
 *
 * Returns: (transfer container) (element-type SokakuPart): parts that could not be
 *   read, by path
 */
GPtrArray *
sokaku_part_table_list_damaged (SokakuPartTable *self)
{
  GPtrArray *damaged = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    if (((SokakuPart *) part)->damage != NULL)
      g_ptr_array_add (damaged, part);
  g_ptr_array_sort (damaged, compare_paths);
  return damaged;
}

static void
write_free (gpointer data)
{
  SokakuPartWrite *write = data;

  g_clear_pointer (&write->content, g_bytes_unref);
  g_free (write->digest);
  g_free (write);
}

static void
consider (SokakuPartTable *self,
          const SokakuFormatElement *format,
          gpointer node,
          gboolean everything,
          GHashTable *wanted,
          GPtrArray *writes)
{
  SokakuPart *part = sokaku_part_table_ensure (self, format, node);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *digest = NULL;
  SokakuPartWrite *write;
  gconstpointer data;
  gsize length;

  g_hash_table_add (wanted, part);
  if (part->damage != NULL || (!part->dirty && !everything))
    return;

  part->dirty = FALSE;
  content = sokaku_part_writer_write (part->format, part->node, part->version);
  data = g_bytes_get_data (content, &length);
  digest = sokaku_plan_file_compute_digest (data, length);
  if (!everything && g_strcmp0 (digest, part->digest) == 0)
    return;
  write = g_new0 (SokakuPartWrite, 1);
  write->part = part;
  write->content = g_steal_pointer (&content);
  write->digest = g_steal_pointer (&digest);
  g_ptr_array_add (writes, write);
}

/* What is on disk of items and initiatives that the plan no longer has. Files that
 * could not be read stay. */
static void
list_removed (SokakuPartTable *self, GHashTable *wanted, GPtrArray *writes)
{
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    if (!g_hash_table_contains (wanted, part) && ((SokakuPart *) part)->damage == NULL)
      g_ptr_array_add (removed, part);
  g_ptr_array_sort (removed, compare_paths);
  for (guint i = 0; i < removed->len; i++)
    {
      SokakuPartWrite *write = g_new0 (SokakuPartWrite, 1);

      write->part = g_ptr_array_index (removed, i);
      g_ptr_array_add (writes, write);
    }
}

/**
 * sokaku_part_table_begin_save:
 * @self: a table
 * @everything: whether to write into another folder, where nothing is yet
 *
 * Serializes the parts that changed. Must be followed by
 * sokaku_part_table_end_save().
 *
 * Returns: (transfer full) (element-type SokakuPartWrite): what is to be done;
 *   plan.xml after what it names, deletions last
 */
GPtrArray *
sokaku_part_table_begin_save (SokakuPartTable *self, gboolean everything)
{
  GPtrArray *writes = g_ptr_array_new_with_free_func (write_free);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *items = sokaku_initiative_get_items (initiative);

      consider (self, sokaku_format_get_council (), initiative, everything, wanted, writes);
      for (guint k = 0; k < sokaku_node_list_get_length (items); k++)
        consider (self, sokaku_format_get_sheet (), sokaku_node_list_peek (items, k), everything,
                  wanted, writes);
    }
  consider (self, sokaku_format_get_report (), sokaku_plan_get_report (self->plan), everything,
            wanted, writes);
  consider (self, sokaku_format_get_plan (), self->plan, everything, wanted, writes);
  list_removed (self, wanted, writes);
  return writes;
}

/**
 * sokaku_part_table_end_save:
 * @self: a table
 * @writes: (transfer full): what sokaku_part_table_begin_save() returned
 * @saved: whether it was done
 *
 * Notes what is on disk now. Parts that changed while the save was under way stay
 * dirty.
 */
void
sokaku_part_table_end_save (SokakuPartTable *self, GPtrArray *writes, gboolean saved)
{
  for (guint i = 0; i < writes->len; i++)
    {
      SokakuPartWrite *write = g_ptr_array_index (writes, i);

      if (!saved)
        {
          write->part->dirty = TRUE;
        }
      else if (write->content == NULL)
        {
          g_hash_table_remove (self->stirred, write->part);
          g_hash_table_remove (self->parts, write->part->path);
        }
      else
        {
          g_free (write->part->digest);
          write->part->digest = g_steal_pointer (&write->digest);
        }
    }
  g_ptr_array_unref (writes);
}

static void
stir_if_new (SokakuPartTable *self, const SokakuFormatElement *format, gpointer node)
{
  g_autofree char *path = sokaku_part_make_path (format, node);
  const SokakuPart *part = g_hash_table_lookup (self->parts, path);

  if (part == NULL || part->node != node)
    stir (self, sokaku_part_table_ensure (self, format, node));
}

static gboolean
is_in_plan (SokakuPartTable *self, const SokakuPart *part)
{
  return sokaku_node_get_ancestor (SOKAKU_NODE (part->node), SOKAKU_TYPE_PLAN) == self->plan;
}

/* Finds the parts that are new, and tells of those that the plan no longer has. */
static void
collect_shape (SokakuPartTable *self, SokakuPartTableCollect func, gpointer data)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *items = sokaku_initiative_get_items (initiative);

      stir_if_new (self, sokaku_format_get_council (), initiative);
      for (guint k = 0; k < sokaku_node_list_get_length (items); k++)
        stir_if_new (self, sokaku_format_get_sheet (), sokaku_node_list_peek (items, k));
    }
  stir_if_new (self, sokaku_format_get_report (), sokaku_plan_get_report (self->plan));
  stir_if_new (self, sokaku_format_get_plan (), self->plan);

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const SokakuPart *part = value;

      if (part->damage == NULL && !is_in_plan (self, part))
        func (part->path, NULL, NULL, part->digest, data);
    }
}

/**
 * sokaku_part_table_collect:
 * @self: a table
 * @deadline: when to stop, by g_get_monotonic_time(); one part at least is collected
 * @func: told of each part that may have changed since it was collected last
 * @data: for @func
 *
 * Collects what changed, whatever is saved of it: what recovery data is made of. The
 * work is in proportion to what changed, not to the plan.
 *
 * Returns: whether all of it is collected; %FALSE: call again for the rest
 */
gboolean
sokaku_part_table_collect (SokakuPartTable *self,
                           gint64 deadline,
                           SokakuPartTableCollect func,
                           gpointer data)
{
  if (self->reshaped)
    {
      self->reshaped = FALSE;
      collect_shape (self, func, data);
    }
  while (g_hash_table_size (self->stirred) > 0)
    {
      GHashTableIter iter;
      gpointer value;
      SokakuPart *part;

      g_hash_table_iter_init (&iter, self->stirred);
      g_hash_table_iter_next (&iter, &value, NULL)
        ;
      g_hash_table_iter_remove (&iter);
      part = value;
      /* What could not be read is not written: neither there nor here. */
      if (part->damage == NULL && is_in_plan (self, part))
        {
          g_autoptr (GBytes) content
              = sokaku_part_writer_write (part->format, part->node, part->version);
          gsize length;
          gconstpointer bytes = g_bytes_get_data (content, &length);
          g_autofree char *digest = sokaku_plan_file_compute_digest (bytes, length);

          func (part->path, content, digest, part->digest, data);
        }
      if (g_get_monotonic_time () >= deadline)
        break;
    }
  return g_hash_table_size (self->stirred) == 0;
}

/**
 * sokaku_part_table_stir:
 * @self: a table
 * @path: path of a part
 *
 * Has a part collected again.
 */
void
sokaku_part_table_stir (SokakuPartTable *self, const char *path)
{
  SokakuPart *part = g_hash_table_lookup (self->parts, path);

  if (part != NULL)
    g_hash_table_add (self->stirred, part);
}

/**
 * sokaku_part_table_lookup:
 * @self: a table
 * @path: path of a part
 *
 * Returns: (transfer none) (nullable): the part
 */
const SokakuPart *
sokaku_part_table_lookup (SokakuPartTable *self, const char *path)
{
  return g_hash_table_lookup (self->parts, path);
}
