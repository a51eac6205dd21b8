/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are not what they should be: one sentence each, and the schema says the same. */
#define _GNU_SOURCE
#include "sokaku-document.h"
#include "sokaku-part-reader.h"
#include "sokaku-plan-file.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <glib/gstdio.h>
#include <libxml/xmlschemas.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A sanitizer keeps what has been freed for a while. */
#ifdef __SANITIZE_ADDRESS__
#  define MAX_BYTES (2048 * G_GINT64_CONSTANT (1048576))
#else
#  define MAX_BYTES (200 * G_GINT64_CONSTANT (1048576))
#endif

typedef struct
{
  char *path;
  GFile *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 4);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GError) error = NULL;
  SokakuItem *item = sokaku_plan_find_item (plan, "1");

  fixture->path = sokaku_test_make_folder ();
  fixture->folder = g_file_new_for_path (fixture->path);
  sokaku_item_set_end_date (item, 20240331);
  sokaku_initiative_set_average (sokaku_plan_find_initiative (plan, "i1"), 44);
  sokaku_document_save (document, fixture->folder, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sokaku_test_remove_folder (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->folder);
}

/* Loads the plan, and returns what is wrong with @path: an error, or else damage. */
static char *
find_damage (Fixture *fixture, const char *path, GError **error)
{
  g_autoptr (SokakuDocument) document = sokaku_document_load (fixture->folder, NULL, error);
  g_autoptr (GPtrArray) damage = NULL;

  if (document == NULL)
    return NULL;
  damage = sokaku_document_list_damage (document);
  if (damage->len == 0)
    return NULL;
  g_assert_cmpuint (damage->len, ==, 1);
  g_assert_cmpstr (((SokakuDamage *) g_ptr_array_index (damage, 0))->path, ==, path);
  return g_strdup (((SokakuDamage *) g_ptr_array_index (damage, 0))->sentence);
}

static void
ignore (void *data, xmlErrorPtr error)
{
}

static gboolean
schema_accepts (const char *folder, const char *path)
{
  static xmlSchemaPtr schema;
  g_autofree char *full = g_build_filename (folder, path, NULL);
  xmlSchemaValidCtxtPtr context;
  gboolean accepts;

  if (schema == NULL)
    {
      g_autofree char *file = g_build_filename (g_getenv ("SOKAKU_SOURCE_DIR"), "data", "schema",
                                                "sokaku-plan-1.xsd", NULL);
      xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt (file);

      schema = xmlSchemaParse (parser);
      xmlSchemaFreeParserCtxt (parser);
      g_assert_nonnull (schema);
    }
  xmlSetStructuredErrorFunc (NULL, ignore);
  context = xmlSchemaNewValidCtxt (schema);
  xmlSchemaSetValidStructuredErrors (context, ignore, NULL);
  accepts = xmlSchemaValidateFile (context, full, 0) == 0;
  xmlSchemaFreeValidCtxt (context);
  xmlSetStructuredErrorFunc (NULL, NULL);
  return accepts;
}

/* No error: here is where the reader and the schema might take fright and must not. */
#define ACCEPTED ((SokakuStoreError) -1)

#define PLAN "plan.xml"
#define REPORT "report.xml"
#define SHEET "sheets/1.xml"
#define COUNCIL "council/i1.xml"

typedef struct
{
  const char *path;
  const char *what;
  const char *by;
  SokakuStoreError code;
  gboolean schema_too; /* whether the schema can know it */
} Case;

static const Case cases[] = {
  /* Wrong root, namespace, version. */
  { SHEET, "<sheet ", "<sheat ", SOKAKU_STORE_ERROR_ROOT, TRUE },
  { SHEET, "/plan/1\"", "/other/1\"", SOKAKU_STORE_ERROR_NAMESPACE, TRUE },
  { SHEET, " xmlns=\"https://sokaku.github.io/ns/plan/1\"", "", SOKAKU_STORE_ERROR_NAMESPACE,
    TRUE },
  { SHEET, "/plan/1\"", "/plan/2\"", SOKAKU_STORE_ERROR_VERSION, TRUE },
  { SHEET, "version=\"1.0\" id", "version=\"2.0\" id", SOKAKU_STORE_ERROR_VERSION, TRUE },
  { SHEET, "version=\"1.0\" id", "version=\"1\" id", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "version=\"1.0\" id", "version=\"1.0.1\" id", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "version=\"1.0\" id", "version=\"one\" id", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "version=\"1.0\" id", "id", SOKAKU_STORE_ERROR_MISSING, TRUE },
  { PLAN, " version=\"1.0\">", ">", SOKAKU_STORE_ERROR_MISSING, TRUE },
  { PLAN, "<plan ", "<sheet ", SOKAKU_STORE_ERROR_ROOT, TRUE },
  /* What does not belong there. */
  { SHEET, "<number>", "<numero>1</numero><number>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<number>", "<number lang=\"ja\">", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<number>", "<number><b/>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<number>", "<x:number xmlns:x=\"urn:x\"/><number>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<number>", "text<number>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<schedule ", "<schedule colour=\"red\" ", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<number>1</number>", "", ACCEPTED, FALSE },
  { PLAN, "evaluated=\"true\"", "evaluated=\"true\" locked=\"true\"", ACCEPTED, FALSE },
  { PLAN, "evaluated=\"true\"", "evaluated=\"true\" locked=\"yes\"", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { SHEET, "<issue year=\"2020\">", "<issue year=\"2020\"><same row=\"a1\"/>",
    SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<remark>", "<remark><same row=\"a1\"/>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<problem>", "<problem><same row=\"a1\">x</same>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<problem>", "<problem><same row=\"a1\"><b/></same>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<problem>", "<problem><same row=\"a1\" x=\"\"/>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<problem>", "<problem><same/>", SOKAKU_STORE_ERROR_MISSING, FALSE },
  { SHEET, "<problem>", "<problem><same row=\"a1\" year=\"2020\"/>", SOKAKU_STORE_ERROR_MISSING,
    FALSE },
  { SHEET, "<problem>", "<problem><same year=\"R2\"/>", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "<problem>", "<problem><same row=\"\"/>", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { COUNCIL, "<rating member=\"m1\" value=\"3\"/>", "<rating member=\"m1\" value=\"3\">3</rating>",
    SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { PLAN, "<item id=\"1\"/>", "<item id=\"1\"><title/></item>", SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  /* Out of place, or twice. */
  { SHEET, "<number>1</number>\n", "<title>x</title><number>1</number>\n",
    SOKAKU_STORE_ERROR_UNKNOWN, TRUE },
  { SHEET, "<number>", "<number>1</number><number>", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { PLAN, "<theme id=\"t2\"", "<theme id=\"t1\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { PLAN, "<member id=\"m2\"", "<member id=\"m1\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { PLAN, "<criterion id=\"c2\"", "<criterion id=\"c1\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { PLAN, "<initiative id=\"i2\"", "<initiative id=\"i1\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { PLAN, "<initiative id=\"i2\"", "<initiative id=\"I1\"", SOKAKU_STORE_ERROR_DUPLICATE, FALSE },
  { PLAN, "<item id=\"3\"/>", "<item id=\"1\"/>", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { PLAN, "fiscal=\"2021\"", "fiscal=\"2020\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { PLAN, "<step value=\"4\"", "<step value=\"5\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { SHEET, "<action id=\"a2\"", "<action id=\"a1\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { SHEET, "<schedule year=\"2021\"", "<schedule year=\"2020\"", SOKAKU_STORE_ERROR_DUPLICATE,
    TRUE },
  { SHEET, "<issue year=\"2021\"", "<issue year=\"2020\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { SHEET, "<evaluation year=\"2021\"", "<evaluation year=\"2020\"", SOKAKU_STORE_ERROR_DUPLICATE,
    TRUE },
  { SHEET, "criterion=\"c2\"", "criterion=\"c1\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { COUNCIL, "member=\"m2\"", "member=\"m1\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { COUNCIL, "<grade year=\"2021\"", "<grade year=\"2020\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { REPORT, "key=\"effects\"", "key=\"introduction\"", SOKAKU_STORE_ERROR_DUPLICATE, TRUE },
  { SHEET, "<number>", "<number a=\"\" a=\"\">", SOKAKU_STORE_ERROR_MALFORMED, TRUE },
  /* Missing. */
  { SHEET, "<schedule year=\"2020\"", "<schedule", SOKAKU_STORE_ERROR_MISSING, TRUE },
  { SHEET, " criterion=\"c1\"", "", SOKAKU_STORE_ERROR_MISSING, TRUE },
  { SHEET, " id=\"1\"", "", SOKAKU_STORE_ERROR_MISSING, TRUE },
  { PLAN, "<item id=\"1\"/>", "<item/>", SOKAKU_STORE_ERROR_MISSING, TRUE },
  { REPORT, " kind=\"total\"", "", SOKAKU_STORE_ERROR_MISSING, TRUE },
  /* Of the wrong type. */
  { SHEET, "criterion=\"c1\" value=\"", "criterion=\"c1\" value=\"2.5", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { SHEET, "criterion=\"c1\" value=\"", "criterion=\"c1\" value=\"x", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { SHEET, "criterion=\"c1\" value=\"", "criterion=\"c1\" value=\"+", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { SHEET, "criterion=\"c1\" value=\"", "criterion=\"c1\" value=\"0", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { SHEET, "criterion=\"c1\" value=\"", "criterion=\"c1\" value=\"９", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { SHEET, "criterion=\"c1\" value=\"", "criterion=\"c1\" value=\"100000", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { SHEET, "criterion=\"c1\" value=\"", "criterion=\"c1\" value=\"-2147483647\" x=\"",
    SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "<first-year>2020", "<first-year>R2", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "<first-year>2020", "<first-year>", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "<end-date>2024-03-31", "<end-date>2024-02-31", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "<end-date>2024-03-31", "<end-date>2024-13", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "<end-date>2024-03-31", "<end-date>R6.3", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "status=\"", "status=\"perhaps", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "continues=\"true\"", "continues=\"yes\"", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { SHEET, "<evaluation year=\"overall\"", "<evaluation year=\"all\"", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { COUNCIL, "<average>4.4", "<average>4", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { COUNCIL, "<average>4.4", "<average>4,4", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { COUNCIL, "<average>4.4", "<average>4.44", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { COUNCIL, "member=\"m1\" value=\"3\"", "member=\"m1\" value=\"欠席\"", SOKAKU_STORE_ERROR_VALUE,
    TRUE },
  { REPORT, "kind=\"total\"", "kind=\"all\"", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { REPORT, "amount=\"", "amount=\"1,", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { PLAN, "<item id=\"1\"/>", "<item id=\"../1\"/>", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { PLAN, "<item id=\"1\"/>", "<item id=\"a/b\"/>", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { PLAN, "<item id=\"1\"/>", "<item id=\"a b\"/>", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { PLAN, "<item id=\"1\"/>", "<item id=\"\"/>", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { PLAN, "<item id=\"1\"/>", "<item id=\".hidden\"/>", SOKAKU_STORE_ERROR_VALUE, TRUE },
  { PLAN, "<item id=\"1\"/>", "<item id=\"con\"/>", SOKAKU_STORE_ERROR_VALUE, FALSE },
  { PLAN, "<theme id=\"t1\"", "<theme id=\"t 1\"", SOKAKU_STORE_ERROR_VALUE, TRUE },
  /* What only the whole plan can tell. */
  { PLAN, "<themes>t1", "<themes>t9", SOKAKU_STORE_ERROR_REFERENCE, FALSE },
  { SHEET, "criterion=\"c1\"", "criterion=\"c9\"", SOKAKU_STORE_ERROR_REFERENCE, FALSE },
  { COUNCIL, "member=\"m1\"", "member=\"m99\"", SOKAKU_STORE_ERROR_REFERENCE, FALSE },
  { SHEET, " id=\"1\"", " id=\"2\"", SOKAKU_STORE_ERROR_MISPLACED, FALSE },
  { COUNCIL, " id=\"i1\"", " id=\"i2\"", SOKAKU_STORE_ERROR_MISPLACED, FALSE },
  /* No XML. */
  { SHEET, "</number>", "</nummer>", SOKAKU_STORE_ERROR_MALFORMED, TRUE },
  { SHEET, "<number>", "<number>&auml;", SOKAKU_STORE_ERROR_MALFORMED, TRUE },
  { SHEET, "<number>", "<number>&#1;", SOKAKU_STORE_ERROR_MALFORMED, TRUE },
  { SHEET, "<number>", "<x:number/><number>", SOKAKU_STORE_ERROR_MALFORMED, TRUE },
  { SHEET, "</sheet>", "</sheet><sheet/>", SOKAKU_STORE_ERROR_MALFORMED, TRUE },
  { SHEET, "<?xml", "some text", SOKAKU_STORE_ERROR_MALFORMED, TRUE },
  /* No UTF-8. */
  { SHEET, "<number>", "<number>\x83\x5C", SOKAKU_STORE_ERROR_ENCODING, TRUE },
  { SHEET, "<number>", "<number>\xC0\x80", SOKAKU_STORE_ERROR_ENCODING, TRUE },
  { SHEET, "<number>", "<number>\xED\xA0\x80", SOKAKU_STORE_ERROR_ENCODING, TRUE },
  { SHEET, "encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"", SOKAKU_STORE_ERROR_ENCODING, TRUE },
  { SHEET, "encoding=\"UTF-8\"", "encoding='ISO-8859-1'", SOKAKU_STORE_ERROR_ENCODING, FALSE },
  { SHEET, "encoding=\"UTF-8\"", "encoding=\"UTF-16\"", SOKAKU_STORE_ERROR_ENCODING, TRUE },
  /* A document type of any kind. */
  { SHEET, "<sheet", "<!DOCTYPE sheet>\n<sheet", SOKAKU_STORE_ERROR_DOCTYPE, FALSE },
  { SHEET, "<sheet", "<!DOCTYPE sheet SYSTEM \"x.dtd\">\n<sheet", SOKAKU_STORE_ERROR_DOCTYPE,
    FALSE },
  { SHEET, "<sheet", "<!DOCTYPE sheet PUBLIC \"x\" \"http://localhost/x\">\n<sheet",
    SOKAKU_STORE_ERROR_DOCTYPE, FALSE },
  { SHEET, "<sheet", "<!DOCTYPE sheet [<!ENTITY a \"b\">]>\n<sheet", SOKAKU_STORE_ERROR_DOCTYPE,
    FALSE },
  { PLAN, "<plan", "<!DOCTYPE plan [<!ENTITY % a SYSTEM \"/etc/passwd\"> %a;]>\n<plan",
    SOKAKU_STORE_ERROR_DOCTYPE, TRUE },
};

/* Reads one file by itself, for the code: of a damaged part the plan keeps the sentence alone. */
static void
read_alone (const char *folder, const char *path, GError **error)
{
  g_autoptr (SokakuPartReader) reader = sokaku_part_reader_new ();
  g_autoptr (SokakuNameSets) names = sokaku_name_sets_new ();
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  g_auto (SokakuFileBuffer) buffer = { NULL };
  const SokakuFormatElement *format = sokaku_format_get_plan ();
  gpointer node = plan;
  const char *const steps[] = { PLAN, path };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *full = g_build_filename (folder, steps[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (full);
      g_autofree char *version = NULL;

      if (!sokaku_plan_file_read (file, steps[i], &buffer, NULL, error)
          || !sokaku_part_reader_read (reader, format, node, names, steps[i], buffer.data,
                                       buffer.length, &version, error)
          || strcmp (path, PLAN) == 0)
        return;
      format = g_str_has_prefix (path, "sheets/")    ? sokaku_format_get_sheet ()
               : g_str_has_prefix (path, "council/") ? sokaku_format_get_council ()
                                                     : sokaku_format_get_report ();
      node = g_str_has_prefix (path, "sheets/") ? (gpointer) sokaku_plan_find_item (plan, "1")
             : g_str_has_prefix (path, "council/")
                 ? (gpointer) sokaku_plan_find_initiative (plan, "i1")
                 : sokaku_plan_get_report (plan);
    }
}

/* @path is refused with @code and a sentence; the rest opens, unless it is plan.xml. */
static void
check_refused (Fixture *fixture, const char *path, SokakuStoreError code, const char *start)
{
  g_autoptr (GError) alone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  read_alone (fixture->path, path, &alone);
  g_assert_error (alone, SOKAKU_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (alone->message, start));
  g_assert_null (strchr (alone->message, '\n'));

  sentence = find_damage (fixture, path, &error);
  if (strcmp (path, PLAN) == 0)
    {
      g_assert_error (error, SOKAKU_STORE_ERROR, (int) code);
      g_assert_nonnull (strstr (error->message, start));
    }
  else
    {
      g_assert_no_error (error);
      g_assert_cmpstr (sentence, ==, alone->message);
    }
}

static void
check_case (Fixture *fixture, const Case *c)
{
  g_autofree char *before = sokaku_test_read (fixture->path, c->path);
  g_autofree char *start = g_strdup_printf ("%s, line ", c->path);
  gboolean accepted;

  g_assert_true (schema_accepts (fixture->path, c->path));
  sokaku_test_replace (fixture->path, c->path, c->what, c->by);
  accepted = schema_accepts (fixture->path, c->path);
  g_assert_true (accepted == !c->schema_too);

  if (c->code == ACCEPTED)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sentence = find_damage (fixture, c->path, &error);

      g_assert_no_error (error);
      g_assert_null (sentence);
    }
  else
    {
      check_refused (fixture, c->path, c->code, start);
    }
  sokaku_test_write (fixture->path, c->path, before);
}

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (fixture, &cases[i]);
}

/* The line is that of the mistake. */
static void
test_line (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = sokaku_test_read (fixture->path, SHEET);
  const char *place = strstr (content, "<score");
  g_autofree char *start = NULL;
  guint line = 1;

  for (const char *p = content; p < place; p++)
    line += *p == '\n';
  sokaku_test_replace (fixture->path, SHEET, "<score", "<skore");
  start = g_strdup_printf ("%s, line %u: ", SHEET, line);
  check_refused (fixture, SHEET, SOKAKU_STORE_ERROR_UNKNOWN, start);

  sokaku_test_write (fixture->path, SHEET, content);
  sokaku_test_replace (fixture->path, SHEET, "<score", "<score \xFF");
  check_refused (fixture, SHEET, SOKAKU_STORE_ERROR_ENCODING, start);
}

/* Cut off anywhere, no file is taken for a whole one. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { SHEET, COUNCIL, REPORT, PLAN };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *content = sokaku_test_read (fixture->path, paths[i]);
      const gsize length = strlen (content);

      for (gsize cut = 0; cut < length - 1; cut += cut < 150 || cut + 20 > length ? 1 : 61)
        {
          g_autofree char *part = g_strndup (content, cut);
          g_autoptr (GError) error = NULL;

          sokaku_test_write (fixture->path, paths[i], part);
          read_alone (fixture->path, paths[i], &error);
          /* In the middle of a character it is no UTF-8 either. */
          if (!g_utf8_validate (part, cut, NULL))
            g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_ENCODING);
          else
            g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_TRUNCATED);
        }
      sokaku_test_write (fixture->path, paths[i], content);
    }
}

static void
write_repeated (const char *folder,
                const char *path,
                const char *before,
                const char *unit,
                gsize n,
                const char *after)
{
  GString *content = g_string_sized_new (strlen (unit) * n + 1000);

  g_string_append (content, before);
  for (gsize i = 0; i < n; i++)
    g_string_append (content, unit);
  g_string_append (content, after);
  sokaku_test_write (folder, path, content->str);
  g_string_free (content, TRUE);
}

#define SHEET_START "<sheet xmlns=\"https://sokaku.github.io/ns/plan/1\" version=\"1.0\" id=\"1\">"
#define LATER_START "<sheet xmlns=\"https://sokaku.github.io/ns/plan/1\" version=\"1.7\" id=\"1\">"

static gint64
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10) * 1024 : 0;
}

/* A gigabyte takes neither memory nor time. */
static void
test_gigabyte (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { SHEET, PLAN };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *full = g_build_filename (fixture->path, paths[i], NULL);
      const gint64 peak = get_peak ();

      g_assert_cmpint (truncate (full, G_GINT64_CONSTANT (1) << 30), ==, 0);
      check_refused (fixture, paths[i], SOKAKU_STORE_ERROR_TOO_LARGE, paths[i]);
      g_assert_cmpint (get_peak () - peak, <, 32 * 1024 * 1024);
      sokaku_test_write (fixture->path, SHEET, SHEET_START "</sheet>");
    }
}

typedef struct
{
  const char *start;
  const char *unit;
  gsize n;
  SokakuStoreError code;
} Flood;

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  const gsize million = 1024 * 1024;
  const Flood floods[] = {
    { SHEET_START, "<a>", 20 * million, SOKAKU_STORE_ERROR_UNKNOWN },
    { LATER_START, "<a>", 20 * million, SOKAKU_STORE_ERROR_LIMIT },
    { SHEET_START "<remark>", "text", 15 * million, SOKAKU_STORE_ERROR_LIMIT },
    { SHEET_START "<remark>", "一二三", 6 * million, SOKAKU_STORE_ERROR_LIMIT },
    { LATER_START "<later>", "text", 15 * million, SOKAKU_STORE_ERROR_LIMIT },
    { LATER_START "<later>", "<a/>", 15 * million, SOKAKU_STORE_ERROR_LIMIT },
    { LATER_START, "<a/>", 15 * million, SOKAKU_STORE_ERROR_LIMIT },
    { LATER_START "<remark>", "<a/>", 15 * million, SOKAKU_STORE_ERROR_LIMIT },
    { SHEET_START, "<department/>", 4 * million, SOKAKU_STORE_ERROR_LIMIT },
    { SHEET_START "<schedule year=\"2020\" status=\"", "text", 2 * million,
      SOKAKU_STORE_ERROR_LIMIT },
    { LATER_START "<schedule year=\"2020\" later=\"", "text", 2 * million,
      SOKAKU_STORE_ERROR_LIMIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 peak;

      write_repeated (fixture->path, SHEET, floods[i].start, floods[i].unit, floods[i].n,
                      g_str_has_suffix (floods[i].start, "\"") ? "\"/></sheet>" : "");
      peak = get_peak ();
      read_alone (fixture->path, SHEET, &error);
      g_assert_error (error, SOKAKU_STORE_ERROR, (int) floods[i].code);
      /* The file itself, in a buffer that grows by doubling, and little more. */
      g_assert_cmpint (get_peak () - peak, <, MAX_BYTES);
    }

  /* What is just within the limits is read. */
  write_repeated (fixture->path, SHEET, SHEET_START "<remark>", "x", 1024 * 1024,
                  "</remark></sheet>");
  {
    g_autoptr (GError) error = NULL;

    read_alone (fixture->path, SHEET, &error);
    g_assert_no_error (error);
  }
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { SHEET, COUNCIL, REPORT, PLAN };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *content = sokaku_test_read (fixture->path, paths[i]);
      g_autofree char *full = g_build_filename (fixture->path, paths[i], NULL);

      g_assert_cmpint (g_remove (full), ==, 0);
      check_refused (fixture, paths[i], SOKAKU_STORE_ERROR_NOT_FOUND, paths[i]);
      sokaku_test_write (fixture->path, paths[i], content);
    }
}

static void
test_no_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_get_child (fixture->folder, "nowhere");
  g_autoptr (GFile) sheet = g_file_resolve_relative_path (fixture->folder, SHEET);
  g_autoptr (GFile) sheets = g_file_get_child (fixture->folder, "sheets");
  g_autoptr (GFile) plan = g_file_get_child (fixture->folder, PLAN);
  GFile *files[] = { nowhere, sheet, sheets };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_file_get_parse_name (files[i]);

      g_assert_null (sokaku_document_load (files[i], NULL, &error));
      g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND);
      g_assert_true (g_str_has_prefix (error->message, path));
    }
  {
    g_autoptr (SokakuDocument) document = sokaku_document_load (plan, NULL, NULL);

    g_assert_true (g_file_equal (sokaku_document_get_folder (document), fixture->folder));
  }
}

/* Nothing outside of the folder is read, however it is reached. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { SHEET, COUNCIL, REPORT, PLAN };
  g_autofree char *outside = sokaku_test_make_folder ();
  g_autofree char *sheets = g_build_filename (fixture->path, "sheets", NULL);
  g_autofree char *moved = g_build_filename (outside, "sheets", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *full = g_build_filename (fixture->path, paths[i], NULL);
      g_autofree char *target = g_build_filename (outside, "target.xml", NULL);

      g_assert_cmpint (g_rename (full, target), ==, 0);
      g_assert_cmpint (symlink (target, full), ==, 0);
      check_refused (fixture, paths[i], SOKAKU_STORE_ERROR_LINK, paths[i]);
      g_assert_cmpint (g_remove (full), ==, 0);

      /* Opening a pipe would never end. */
      g_assert_cmpint (mkfifo (full, 0600), ==, 0);
      check_refused (fixture, paths[i], SOKAKU_STORE_ERROR_LINK, paths[i]);
      g_assert_cmpint (g_remove (full), ==, 0);

      g_assert_cmpint (g_mkdir (full, 0700), ==, 0);
      check_refused (fixture, paths[i], SOKAKU_STORE_ERROR_LINK, paths[i]);
      g_assert_cmpint (g_rmdir (full), ==, 0);
      g_assert_cmpint (g_rename (target, full), ==, 0);
    }

  /* A folder that leads out of the plan. */
  g_assert_cmpint (g_rename (sheets, moved), ==, 0);
  g_assert_cmpint (symlink (moved, sheets), ==, 0);
  {
    g_autoptr (SokakuDocument) document = sokaku_document_load (fixture->folder, NULL, NULL);
    g_autoptr (GPtrArray) damage = sokaku_document_list_damage (document);
    g_autoptr (GPtrArray) items = sokaku_plan_list_items (sokaku_document_get_plan (document));

    g_assert_cmpuint (damage->len, ==, items->len);
    for (guint i = 0; i < items->len; i++)
      g_assert_true (
          g_str_has_prefix (sokaku_item_get_damage (g_ptr_array_index (items, i)), "sheets: "));
  }
  sokaku_test_remove_folder (outside);
}

/* Somebody else's files: as another user, since nothing is forbidden to the first. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { SHEET, PLAN };
  const gboolean is_root = geteuid () == 0;

  g_assert_cmpint (g_chmod (fixture->path, 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *full = g_build_filename (fixture->path, paths[i], NULL);

      g_assert_cmpint (g_chmod (full, 0), ==, 0);
      if (is_root)
        g_assert_cmpint (seteuid (65534), ==, 0);
      check_refused (fixture, paths[i], SOKAKU_STORE_ERROR_UNREADABLE, paths[i]);
      if (is_root)
        g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (g_chmod (full, 0644), ==, 0);
    }

  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (sokaku_document_load (fixture->folder, NULL, &error));
    g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_UNREADABLE);
  }
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0755), ==, 0);
}

/* A damaged sheet is shown as damaged, and never overwritten or deleted. */
static void
test_damage_is_kept (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { SHEET, COUNCIL, REPORT };
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GPtrArray) damage = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *other = sokaku_test_make_folder ();
  g_autoptr (GFile) other_folder = g_file_new_for_path (other);
  SokakuHistory *history;
  SokakuPlan *plan;
  SokakuItem *item;
  SokakuInitiative *initiative;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    sokaku_test_write (fixture->path, paths[i], "<damaged");
  document = sokaku_document_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  plan = sokaku_document_get_plan (document);
  history = sokaku_document_get_history (document);
  damage = sokaku_document_list_damage (document);
  g_assert_cmpuint (damage->len, ==, 3);

  item = sokaku_plan_find_item (plan, "1");
  initiative = sokaku_plan_find_initiative (plan, "i1");
  g_assert_true (g_str_has_prefix (sokaku_item_get_damage (item), SHEET));
  g_assert_cmpstr (sokaku_item_get_number (item), ==, "1");
  g_assert_cmpstr (sokaku_item_get_title (item), ==, "");
  g_assert_true (sokaku_document_is_part_damaged (document, item));
  g_assert_true (sokaku_document_is_part_damaged (
      document, sokaku_node_list_peek (sokaku_item_get_schedule (item), 0)));
  g_assert_true (sokaku_document_is_part_damaged (document, initiative));
  g_assert_true (sokaku_document_is_part_damaged (document, sokaku_plan_get_report (plan)));
  g_assert_false (sokaku_document_is_part_damaged (document, plan));
  g_assert_false (sokaku_document_is_part_damaged (document, sokaku_plan_find_item (plan, "2")));

  /* Whatever is done to it, and to others. */
  sokaku_history_set_string (history, item, "title", "lost", "");
  sokaku_history_set_string (history, sokaku_plan_find_item (plan, "2"), "title", "kept", "");
  sokaku_history_set_int (history, initiative, "average", 12, "");
  sokaku_history_set_string (history, initiative, "title", "kept too", "");
  sokaku_history_set_string (history, sokaku_plan_get_report (plan), "title", "lost", "");
  g_assert_true (sokaku_document_save (document, NULL, NULL, &error));
  g_assert_no_error (error);
  sokaku_history_undo (history);
  g_assert_true (sokaku_document_save (document, NULL, NULL, &error));
  sokaku_history_remove (history, sokaku_plan_get_initiatives (plan), 0, "");
  g_assert_true (sokaku_document_save (document, NULL, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *content = sokaku_test_read (fixture->path, paths[i]);

      g_assert_cmpstr (content, ==, "<damaged");
    }
  sokaku_history_undo (history);
  g_assert_true (sokaku_document_save (document, NULL, NULL, &error));

  /* Saved elsewhere, it goes along as it is. */
  g_assert_true (sokaku_document_save (document, other_folder, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *content = sokaku_test_read (other, paths[i]);

      g_assert_cmpstr (content, ==, "<damaged");
    }
  {
    g_autoptr (SokakuDocument) again = sokaku_document_load (other_folder, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (
        sokaku_item_get_title (sokaku_plan_find_item (sokaku_document_get_plan (again), "2")), ==,
        "kept");
  }
  sokaku_test_remove_folder (other);
}

/* Every file that is ever written is as the schema says. */
static void
test_schema_of_every_field (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (3, 9);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) files = NULL;
  GHashTableIter iter;
  gpointer name;

  sokaku_test_fill_every_field (plan);
  document = sokaku_document_new (plan);
  g_assert_true (sokaku_document_save (document, folder, NULL, NULL));
  files = sokaku_test_read_folder (path);
  g_assert_cmpuint (g_hash_table_size (files), ==, 2 + 3 + 9);
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      if (!schema_accepts (path, name))
        g_test_message ("%s", (char *) name);
      g_assert_true (schema_accepts (path, name));
    }
  sokaku_test_remove_folder (path);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/bad-input/cases", test_cases);
  ADD ("/store/bad-input/line", test_line);
  ADD ("/store/bad-input/truncated", test_truncated);
  ADD ("/store/bad-input/gigabyte", test_gigabyte);
  ADD ("/store/bad-input/limits", test_limits);
  ADD ("/store/bad-input/missing", test_missing);
  ADD ("/store/bad-input/no-plan", test_no_plan);
  ADD ("/store/bad-input/links", test_links);
  ADD ("/store/bad-input/unreadable", test_unreadable);
  ADD ("/store/bad-input/damage-is-kept", test_damage_is_kept);
  ADD ("/store/schema/every-field", test_schema_of_every_field);
  return g_test_run ();
}
