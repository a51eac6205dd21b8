/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as text and as HTML. */
#include "sokaku-table-copy.h"

static SokakuTableCopy *
make_table (void)
{
  SokakuTableCopy *copy = sokaku_table_copy_new ();
  static const char *const cells[] = { "1-2", "4", "4.0", "a <b> & \"c\"\nd\te", "", "–" };

  sokaku_table_copy_add_column (copy, "No.", SOKAKU_TABLE_COPY_TEXT);
  sokaku_table_copy_add_column (copy, "Items", SOKAKU_TABLE_COPY_WHOLE);
  sokaku_table_copy_add_column (copy, "A & B", SOKAKU_TABLE_COPY_TENTHS);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    sokaku_table_copy_add_cell (copy, cells[i]);
  return copy;
}

static void
test_text (void)
{
  g_autoptr (SokakuTableCopy) copy = make_table ();
  g_autofree char *text = sokaku_table_copy_dup_text (copy);

  g_assert_cmpstr (text, ==,
                   "No.\tItems\tA & B\n"
                   "1-2\t4\t4.0\n"
                   "\"a <b> & \"\"c\"\"\nd\te\"\t\t–\n");
}

static void
test_html (void)
{
  g_autoptr (SokakuTableCopy) copy = make_table ();
  g_autofree char *html = sokaku_table_copy_dup_html (copy);

  g_assert_cmpstr (
      html, ==,
      "<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\" cellspacing=\"0\">\n"
      "<tr><th>No.</th><th>Items</th><th>A &amp; B</th></tr>\n"
      "<tr><td style=\"mso-number-format:'\\@'\">1-2</td>"
      "<td align=\"right\" style=\"mso-number-format:'0'\">4</td>"
      "<td align=\"right\" style=\"mso-number-format:'0\\.0'\">4.0</td></tr>\n"
      "<tr><td style=\"mso-number-format:'\\@'\">a &lt;b&gt; &amp; &quot;c&quot;<br>d\te</td>"
      "<td align=\"right\" style=\"mso-number-format:'0'\"></td>"
      "<td align=\"right\" style=\"mso-number-format:'0\\.0'\">–</td></tr>\n"
      "</table></body></html>\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-copy/text", test_text);
  g_test_add_func ("/table-copy/html", test_html);
  return g_test_run ();
}
