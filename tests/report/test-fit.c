/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that can be printed stays within its margins and apart, whatever the plan holds. */

#include "testing.h"

#include <string.h>

#include "sokaku-book.h"
#include "sokaku-document.h"
#include "sokaku-pages-private.h"
#include "sokaku-sheet.h"
#include "sokaku-tables.h"
#include "sokaku-test-plan.h"

#define EVERYTHING (SOKAKU_BOOK_WHOLE | SOKAKU_BOOK_BALLOTS)
#define MARGIN 50.0

/* --- Of the checks themselves --- */

static void
draw_nothing (cairo_t *cr, double width, double height, gpointer user_data)
{
}

/* A page of a hundred points more than its margins with two texts of 40 points, at @x, @y each, and
 * a picture in the lower half. */
static SokakuPages *
make_page (double x1, double y1, double x2, double y2)
{
  PangoContext *context = sokaku_text_create_context ("ja");
  const SokakuTextStyle style = { .size = 10 };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_page_free);
  SokakuPage *page = sokaku_page_new (100 + 2 * MARGIN, 100 + 2 * MARGIN);
  g_autoptr (SokakuText) text = sokaku_text_new (context, "四文字だ", &style, -1, NULL);

  g_assert_nonnull (text);
  sokaku_page_add_text (page, text, 0, 1, MARGIN + x1, MARGIN + y1);
  sokaku_page_add_text (page, text, 0, 1, MARGIN + x2, MARGIN + y2);
  sokaku_page_add_drawing (page, draw_nothing, NULL, MARGIN, MARGIN + 50, 100, 50);
  sokaku_page_set_drawing_words (page, "図");
  g_ptr_array_add (pages, page);
  g_object_unref (context);
  return sokaku_pages_new_from_parts (
      g_steal_pointer (&pages), g_ptr_array_new (),
      g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_block_free));
}

static void
test_checks (void)
{
  static const struct
  {
    double x1, y1, x2, y2;
    const char *outside;
    const char *overlap;
  } cases[] = {
    { 0, 0, 50, 0, NULL, NULL },
    { 0, 0, 40, 0, NULL, NULL },
    { 0, 0, 0, 15, NULL, NULL },
    { 0, 0, 39, 0, NULL, "a text stands on another" },
    { 0, 0, 20, 13, NULL, "a text stands on another" },
    { 0, 0, 20, 45, NULL, "a text stands on a picture" },
    { -1, 0, 50, 0, "a text leaves the margins", NULL },
    { 0, 0, 61, 0, "a text leaves the margins", NULL },
    { 0, 0, 0, 90, "a text leaves the margins", "a text stands on a picture" },
    { 0, 0, 0, -40, NULL, NULL }, /* a running head */
    { 0, 0, 0, -51, "a text leaves the margins", NULL },
    { 0, 0, 0, 110, NULL, NULL }, /* a number */
    { 0, 0, 0, 140, "a text leaves the margins", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SokakuPages) pages
          = make_page (cases[i].x1, cases[i].y1, cases[i].x2, cases[i].y2);
      g_autofree char *outside = testing_find_outside (pages, MARGIN);
      g_autofree char *overlap = testing_find_overlap (pages);

      g_assert_cmpint (outside != NULL, ==, cases[i].outside != NULL);
      g_assert_cmpint (overlap != NULL, ==, cases[i].overlap != NULL);
      if (outside != NULL)
        g_assert_nonnull (strstr (outside, cases[i].outside));
      if (overlap != NULL)
        g_assert_nonnull (strstr (overlap, cases[i].overlap));
    }
}

/* --- Of what is printed --- */

/* Sets everything that there is to print, ballots included. */
static SokakuPages *
check_plan (SokakuPlan *plan)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;
  SokakuPages *pages;

  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_book_build (stats, &(SokakuBookSpec){ .parts = EVERYTHING }, &setup, &error);
  g_assert_no_error (error);
  testing_assert_inside (pages, setup.margin);
  testing_assert_apart (pages);
  return pages;
}

static void
test_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SOKAKU_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = sokaku_document_load (folder, NULL, &error);
  g_autoptr (SokakuPages) pages = NULL;

  g_assert_no_error (error);
  pages = check_plan (sokaku_document_get_plan (document));
  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), >, 200);
}

static void
test_real (void)
{
  const char *path = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (SokakuPages) pages = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("no real tables here");
      return;
    }
  folder = g_file_new_for_path (path);
  plan = sokaku_tables_import (folder, NULL, &error);
  g_assert_no_error (error);
  pages = check_plan (plan);
  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), >, 200);
}

typedef struct
{
  const char *text;
  const char *property; /* (nullable): the only one; else all */
} Filling;

/* Texts that are printed; identifiers and what refers to them stay. */
static void
fill_node (SokakuNode *node, gpointer data)
{
  static const char *const fixed[] = { "id",     "criterion", "member",   "key",  "damage", "item",
                                       "author", "joined",    "language", "icon", "grade",  NULL };
  const Filling *filling = data;
  guint n_specs;
  g_autofree GParamSpec **specs
      = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n_specs);

  for (guint i = 0; i < n_specs; i++)
    {
      const char *name = specs[i]->name;

      if (g_strv_contains (fixed, name)
          || (filling->property != NULL && !g_str_equal (name, filling->property)))
        continue;
      if (specs[i]->value_type == G_TYPE_STRING)
        {
          g_object_set (node, name, filling->text, NULL);
        }
      else if (g_str_equal (name, "departments"))
        {
          const char *departments[] = { filling->text, filling->text, NULL };

          g_object_set (node, name, departments, NULL);
        }
    }
}

/* Every text of a plan at once, down to the names of grades and years: words that no line divides,
 * and sentences. */
static void
test_every_text (void)
{
  static const char *const texts[] = {
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "https://example.org/a/very/long/address/without/any/blank/in/it/that/no/line/divides?q=1",
    "窓口の待ち時間を短くするため、予約と案内の仕組みを見直し、市民の声を聞きながら改めていく。",
    "一行目\n\n三行目\tタブの後【とても長い括弧の中の注記であって行に収まらないもの】",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 4);
      g_autoptr (SokakuPages) pages = NULL;
      Filling filling = { texts[i], NULL };

      sokaku_test_visit (SOKAKU_NODE (plan), fill_node, &filling);
      g_test_message ("all texts: %s", texts[i]);
      pages = check_plan (plan);
    }
}

/* One text of 20,000 characters at a time, in each property that has texts. */
static void
test_long_text (void)
{
  static const char *const properties[]
      = { "title",   "name",     "text",         "planned", "actual", "plan",       "remark",
          "problem", "solution", "special-note", "reason",  "tag",    "departments" };
  g_autoptr (GString) text = g_string_new (NULL);

  while (g_utf8_strlen (text->str, -1) < 20000)
    g_string_append (text, "市民の暮らしを支える仕組みを見直す。");
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 1);
      SokakuItem *item = sokaku_plan_find_item (plan, "1");
      Filling filling = { text->str, properties[i] };
      g_autoptr (SokakuPages) pages = NULL;
      g_autofree char *read = NULL;
      g_autofree char *squeezed = NULL;

      g_test_message ("20,000 characters as %s", properties[i]);
      if (g_str_equal (properties[i], "name"))
        sokaku_test_visit (SOKAKU_NODE (sokaku_node_list_peek (sokaku_plan_get_members (plan), 0)),
                           fill_node, &filling);
      else
        sokaku_test_visit (SOKAKU_NODE (item), fill_node, &filling);
      pages = check_plan (plan);
      read = testing_all_text (pages);
      squeezed = testing_squeeze (read);
      /* 18 characters each, of which some are divided by the end of a page. */
      g_assert_cmpuint (testing_count (squeezed, "仕組みを見直"), >=, 1000);
    }
}

/* Sixty rows in each year. */
static void
test_many_actions (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 1);
  SokakuItem *item = sokaku_plan_find_item (plan, "1");
  SokakuNodeList *years = sokaku_plan_get_years (plan);
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *read = NULL;
  guint n = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (years); i++)
    for (guint k = 0; k < 60; k++)
      {
        SokakuAction *action = sokaku_action_new ();
        SokakuResult *result = sokaku_result_new ();
        g_autofree char *id = g_strdup_printf ("many%u", n);
        g_autofree char *text = g_strdup_printf ("計画その%u。", n++);

        sokaku_action_set_id (action, id);
        sokaku_action_set_year (action, sokaku_year_get_fiscal (sokaku_node_list_peek (years, i)));
        sokaku_action_set_plan (action, text);
        sokaku_result_set_text (result, "結果を得た。");
        sokaku_node_list_take (sokaku_action_get_results (action), result);
        sokaku_node_list_take (sokaku_item_get_actions (item), action);
      }
  pages = check_plan (plan);
  read = testing_all_text (pages);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("計画その%u。", i);

      g_assert_nonnull (strstr (read, text));
    }
}

static void
clear_list (SokakuNodeList *list)
{
  while (sokaku_node_list_get_length (list) > 0)
    sokaku_node_list_remove (list, 0);
}

/* A plan from which one kind of thing is gone after the other. */
static void
test_nothing (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 4);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuItem *item = sokaku_plan_find_item (plan, "1");
  SokakuNodeList *tables[]
      = { sokaku_item_get_actions (item),
          sokaku_item_get_issues (item),
          sokaku_item_get_schedule (item),
          sokaku_item_get_evaluations (item),
          sokaku_plan_get_members (plan),
          sokaku_plan_get_scale (plan),
          sokaku_plan_get_themes (plan),
          sokaku_initiative_get_ratings (sokaku_node_list_peek (initiatives, 0)),
          sokaku_initiative_get_opinions (sokaku_node_list_peek (initiatives, 0)),
          sokaku_initiative_get_items (sokaku_node_list_peek (initiatives, 0)),
          sokaku_initiative_get_items (sokaku_node_list_peek (initiatives, 1)),
          sokaku_plan_get_grades (plan),
          sokaku_plan_get_criteria (plan),
          initiatives,
          sokaku_plan_get_years (plan) };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (SokakuPages) pages = NULL;

      g_test_message ("without list %u", i);
      clear_list (tables[i]);
      pages = check_plan (plan);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/fit/checks", test_checks);
  g_test_add_func ("/report/fit/sample", test_sample);
  g_test_add_func ("/report/fit/real", test_real);
  g_test_add_func ("/report/fit/every-text", test_every_text);
  g_test_add_func ("/report/fit/long-text", test_long_text);
  g_test_add_func ("/report/fit/many-actions", test_many_actions);
  g_test_add_func ("/report/fit/nothing", test_nothing);

  return testing_finish (g_test_run ());
}
