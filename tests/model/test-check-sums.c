/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of stated totals: which are wrong for certain, and which are let pass. */
#include "sokaku-check-rules.h"

static void
test_wrong (void)
{
  static const struct
  {
    const char *text;
    const char *stated;
    const char *computed;
  } cases[] = {
    { "A 3, B 4, total 8", "8", "7" },
    { "A: 3, B: 4. A 3, B 4, C 5, Total: 13.", "13", "12" },
    { "市内8人、市外4人、計25人が参加した。", "25人", "12人" },
    { "市内８人、市外４人、計１３人", "13人", "12人" },
    { "窓口3件・郵送4件の合計8件を受け付けた。", "8件", "7件" },
    { "寄附は1,200円、3,400円、合計4,500円", "4,500円", "4,600円" },
    { "前段の文。窓口3件、郵送4件、計8件。", "8件", "7件" },
    { "（男3名、女4名、計6名）", "6名", "7名" },
    { "面積は1.5ha、研修は1.5時間、2.25時間、合計3.5時間", "3.5時間", "3.75時間" },
    { "延長した。\n\n東3回+西4回+南5回=計11回", "11回", "12回" },
    { "計8件（窓口3件、郵送4件）", "8件", "7件" },
    { "相談は合計 10件(電話3件、来所4件、訪問2件)であった。", "10件", "9件" },
    { "3件、4件、計7件、5件、6件、計12件", "12件", "11件" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stated = NULL;
      g_autofree char *computed = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (sokaku_check_find_wrong_sum (cases[i].text, &stated, &computed));
      g_assert_cmpstr (stated, ==, cases[i].stated);
      g_assert_cmpstr (computed, ==, cases[i].computed);
    }
}

/* Right, or not certain. */
static void
test_let_pass (void)
{
  static const char *const cases[] = {
    "",
    "A 3, B 4, total 7",
    "市内8人、市外4人、計12人",
    "市内８人、市外４人、計１２人",
    "1,200円、3,400円、合計4,600円",
    "計7件（窓口3件、郵送4件）",
    /* A total of less or of other things. */
    "4社から合計11,075,455円の寄附を受けた。",
    "3回開催し、2会場で計8回",
    "3件、4件、計7件、5件、6件、計11件",
    "2件、3件、小計5件、4件、計9件",
    "前年度は5件、今年度は窓口3件、郵送4件、計7件",
    /* Not all of it is told, or some of it twice. */
    "窓口3件、郵送4件など計8件",
    "市内8人（うち子ども2人）、市外4人、計12人",
    "市内8人、うち子ども2人、計8人",
    "各会場3回、2回、計10回",
    "3回×2会場、4回、計10回",
    "目標5件、実績3件、計3件",
    "約3件、約4件、計8件",
    "8人から12人に増え、市外4人、計16人",
    "計8件（窓口3件、郵送4件ほか）",
    "計8件（窓口3件）",
    "計100件（うち窓口30件、郵送40件）",
    /* A word that is no total. */
    "計画3件、計画4件、計画8件",
    "3件、4件、累計80件",
    "3件、4件、統計8件",
    "設計3件、設計4件、会計8件",
    "3, 4, subtotal 8",
    /* What numbers things, dates and names. */
    "1 窓口、2 電話、計5件",
    "1 窓口、2 電話、計5",
    "R3年4月、R4年5月、計8件",
    "第1回、第2回、計5回",
    "R5、R6、計8",
    "4月1日、5月2日、計2日",
    "1億2,300万円、3,000万円、合計1億5,300万円",
    /* In other sentences, or far off. */
    "窓口3件。郵送4件。計8件",
    "窓口3件、郵送4件を受け付けて翌年度に向けた改善を検討した結果として計8件",
    "999999999999999、999999999999999、計1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stated = NULL;
      g_autofree char *computed = NULL;

      g_test_message ("%s", cases[i]);
      g_assert_false (sokaku_check_find_wrong_sum (cases[i], &stated, &computed));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-sums/wrong", test_wrong);
  g_test_add_func ("/check-sums/let-pass", test_let_pass);

  return g_test_run ();
}
