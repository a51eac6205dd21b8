/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever stands in the files of a plan, it is loaded or a sentence says why not. */
#include "sokaku-check.h"
#include "sokaku-document.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-fuzz.h"
#include "sokaku-test-plan.h"

#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 250
/* Writing is slow, since it is durable. */
#define ROUNDS_PER_SAVE 50

static const char *const words[] = {
  "<",
  ">",
  "/>",
  "\"",
  "&amp;",
  "&#0;",
  "&#x1F600;",
  "&x;",
  "<!DOCTYPE x [<!ENTITY x \"y\">]>",
  "<![CDATA[",
  "]]>",
  "<!-- -->",
  "<?x?>",
  "-1",
  "0",
  "1",
  "2147483647",
  "-2147483648",
  "99999999999999999999",
  "999999999",
  "1000000",
  "2020",
  "9999",
  "overall",
  "-",
  "true",
  "false",
  "12.5",
  "2025-02-30",
  "2025-03",
  "<same row=\"a1\"/>",
  "<same row=\"a2\"/>",
  "<same year=\"2020\"/>",
  "<same year=\"2000000000\"/>",
  "xmlns:x=\"y\"",
  "<x:y/>",
  "version=\"1.9\"",
  "1.9",
  "xml:space=\"preserve\"",
  " ",
  "\n",
  "\xEF\xBB\xBF",
  "\xEF\xBF\xB9",
  "\xEF\xBF\xBB",
  "\xED\xA0\x80",
  "項目",
  NULL,
};

static void
check_sentences (SokakuDocument *document)
{
  g_autoptr (GPtrArray) damage = sokaku_document_list_damage (document);
  g_autoptr (GPtrArray) findings
      = sokaku_check_run (sokaku_document_get_plan (document), NULL, NULL);

  for (guint i = 0; i < damage->len; i++)
    sokaku_test_assert_sentence (((SokakuDamage *) g_ptr_array_index (damage, i))->sentence);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (sokaku_finding_get_message (g_ptr_array_index (findings, i)), !=, "");
}

/* Whatever was read can be written, and is then as it was read. */
static void
check_saving (SokakuDocument *document)
{
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GPtrArray) before = sokaku_document_list_damage (document);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (SokakuDocument) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sokaku_document_save (document, folder, NULL, &error));
  g_assert_no_error (error);
  copy = sokaku_document_load (folder, NULL, &error);
  g_assert_no_error (error);
  after = sokaku_document_list_damage (copy);
  g_assert_cmpuint (after->len, ==, before->len);
  sokaku_test_remove_folder (path);
}

static void
load_damaged (GFile *folder, gboolean save, guint *n_loaded, guint *n_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = sokaku_document_load (folder, NULL, &error);

  if (document == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == SOKAKU_STORE_ERROR);
      sokaku_test_assert_sentence (error->message);
      ++*n_refused;
      return;
    }
  g_assert_no_error (error);
  ++*n_loaded;
  check_sentences (document);
  if (save)
    check_saving (document);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
test_files (void)
{
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 3);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) files = NULL;
  g_autofree char **names = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 began = g_get_monotonic_time ();
  guint n_loaded = 0;
  guint n_refused = 0;
  guint n_names;

  sokaku_test_fill_every_field (plan);
  document = sokaku_document_new (plan);
  g_assert_true (sokaku_document_save (document, folder, NULL, &error));
  g_assert_no_error (error);
  files = sokaku_test_read_folder (path);
  names = (char **) g_hash_table_get_keys_as_array (files, &n_names);
  /* A hash table has no order, but the same seed must damage the same files. */
  qsort (names, n_names, sizeof (char *), compare_names);
  for (guint i = 0; sokaku_test_fuzz_goes_on (i, N_ROUNDS, began); i++)
    {
      const char *name = names[g_test_rand_int_range (0, (gint32) n_names)];
      const char *content = g_hash_table_lookup (files, name);
      g_autoptr (GString) damaged = sokaku_test_damage (content, strlen (content), words);

      sokaku_test_write_bytes (path, name, damaged->str, damaged->len);
      load_damaged (folder, i % ROUNDS_PER_SAVE == 0, &n_loaded, &n_refused);
      sokaku_test_write (path, name, content);
    }
  /* Damage that is never or always noticed would test nothing. */
  g_assert_cmpuint (n_loaded, >, 0);
  g_assert_cmpuint (n_refused, >, 0);
  sokaku_test_remove_folder (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/fuzz/files", test_files);
  return g_test_run ();
}
