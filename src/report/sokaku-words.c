/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that are printed, in the language of the plan. */

#include "sokaku-words.h"

/* Not gettext: what is printed follows the plan, whoever prints it and where. Heads of
 * narrow columns say where they divide. */
static const struct
{
  const char *ja;
  const char *other;
} words[SOKAKU_N_WORDS] = {
  [SOKAKU_WORD_LIST_OF_INITIATIVES] = { "取組状況一覧", "List of initiatives" },
  [SOKAKU_WORD_LIST_OF_ITEMS] = { "実践項目一覧", "List of items" },
  [SOKAKU_WORD_TOTALS_BY_THEME] = { "テーマ別集計", "Totals by theme" },
  [SOKAKU_WORD_AVERAGES_BY_THEME] = { "テーマ別評価平均（審議会）", "Council averages by theme" },
  [SOKAKU_WORD_NUMBER] = { "No.", "No." },
  [SOKAKU_WORD_INITIATIVE] = { "取組項目", "Initiative" },
  [SOKAKU_WORD_ITEM] = { "実践項目", "Item" },
  [SOKAKU_WORD_ITEMS] = { "実践項目", "Items" },
  [SOKAKU_WORD_THEMES] = { "テーマ", "Themes" },
  [SOKAKU_WORD_THEME] = { "テーマ", "Theme" },
  [SOKAKU_WORD_N_INITIATIVES] = { "取組\n項目数", "Initiatives" },
  [SOKAKU_WORD_N_ITEMS] = { "実践\n項目数", "Items" },
  [SOKAKU_WORD_SELF_EVALUATION] = { "自己評価", "Self-evaluation" },
  [SOKAKU_WORD_OVERALL] = { "総括", "Overall" },
  [SOKAKU_WORD_TOTAL] = { "合計", "Total" },
  [SOKAKU_WORD_GRADE] = { "総合評価", "Grade" },
  [SOKAKU_WORD_GRADE_BY_YEAR] = { "年度別総合評価", "Grade by year" },
  [SOKAKU_WORD_COUNCIL_AVERAGE] = { "審議会\n評価平均", "Council average" },
  [SOKAKU_WORD_DEPARTMENTS] = { "担当部署", "Departments" },
  [SOKAKU_WORD_IN_CHARGE] = { "担当部署", "In charge" },
  [SOKAKU_WORD_END_YEAR] = { "終了年度", "Ended in" },
  [SOKAKU_WORD_ENDED] = { "終了", "ended" },
  [SOKAKU_WORD_THIS_TIME] = { "今回", "This time" },
  [SOKAKU_WORD_MIDTERM] = { "中間年", "Mid-term" },
  [SOKAKU_WORD_NONE] = { "該当なし", "None." },
  [SOKAKU_WORD_NO_ITEMS] = { "（実践項目なし）", "(no items)" },
  [SOKAKU_WORD_NO_FIGURES] = { "評価平均はまだありません。", "There are no averages yet." },
  [SOKAKU_WORD_DAMAGED] = { "（シートを読み取れません）", "(sheet cannot be read)" },
  [SOKAKU_WORD_NOTE_INITIATIVES]
  = { "注　「–」は評価した実践項目のない年度、空欄は評価が不明のもの。",
      "–: no item was evaluated in that year; blank: not known." },
  [SOKAKU_WORD_NOTE_ITEMS] = { "注　「–」は取組終了後の年度、空欄は評価前又は評価が不明のもの。",
                               "–: after the item’s end; blank: not evaluated or not known." },
  [SOKAKU_WORD_SHEET_1] = { "進捗状況シート①", "Progress sheet 1" },
  [SOKAKU_WORD_SHEET_2] = { "進捗状況シート②", "Progress sheet 2" },
  [SOKAKU_WORD_FIRST_YEAR] = { "開始年度", "First year" },
  [SOKAKU_WORD_END] = { "取組終了", "End" },
  [SOKAKU_WORD_SCHEDULE] = { "工程表", "Schedule" },
  [SOKAKU_WORD_PLANNED] = { "予定", "Plan" },
  [SOKAKU_WORD_STATUS] = { "状況", "Status" },
  [SOKAKU_WORD_AS_PLANNED] = { "工程どおり", "as planned" },
  [SOKAKU_WORD_REVISED] = { "工程見直し", "revised" },
  [SOKAKU_WORD_ACTUAL] = { "実績・\n見直し", "Actual" },
  [SOKAKU_WORD_ACTIONS] = { "取組内容", "Actions" },
  [SOKAKU_WORD_YEAR] = { "年度", "Year" },
  [SOKAKU_WORD_PLANNED_ACTION] = { "取組予定", "Planned action" },
  [SOKAKU_WORD_RESULTS] = { "取組結果・評価につながる活動指標", "Results and indicators" },
  [SOKAKU_WORD_MARK_NEW] = { "(新)", "(new)" },
  [SOKAKU_WORD_MARK_CONTINUED] = { "(継)", "(cont.)" },
  [SOKAKU_WORD_EVALUATION] = { "取組に対する自己評価", "Self-evaluation" },
  [SOKAKU_WORD_CRITERION] = { "評価項目", "Criterion" },
  [SOKAKU_WORD_REASON] = { "評価の理由", "Reason" },
  [SOKAKU_WORD_DECISION] = { "決定の理由", "Reason for the decision" },
  [SOKAKU_WORD_ISSUES] = { "課題・問題点と解決方法", "Issues and solutions" },
  [SOKAKU_WORD_PROBLEM] = { "課題・問題点", "Issue" },
  [SOKAKU_WORD_SOLUTION] = { "解決方法", "Solution" },
  [SOKAKU_WORD_SPECIAL_NOTE] = { "特記すべき\n事項", "Special note" },
  [SOKAKU_WORD_REMARK] = { "特記事項", "Remark" },
  [SOKAKU_WORD_CONTINUED] = { "（続き）", "(continued)" },
  [SOKAKU_WORD_CRITERIA_BY_THEME]
  = { "テーマ別評価項目平均（自己評価）", "Criteria by theme (self-evaluation)" },
  [SOKAKU_WORD_GRADES_BY_INITIATIVE_AND_YEAR]
  = { "取組項目・年度別総合評価（自己評価）", "Grades by initiative and year" },
  [SOKAKU_WORD_CRITERIA_BY_INITIATIVE]
  = { "取組項目別評価項目平均（自己評価）", "Criteria by initiative (self-evaluation)" },
  [SOKAKU_WORD_ITEMS_BY_GRADE_AND_YEAR]
  = { "年度別総合評価の分布（自己評価）", "Items by grade and year" },
  [SOKAKU_WORD_AGREEMENT] = { "委員評価の分布", "Agreement of the members" },
  [SOKAKU_WORD_SELF_AND_COUNCIL] = { "自己評価と委員評価", "Self-evaluation and council" },
  [SOKAKU_WORD_COMPLETION] = { "担当部署別シート記入状況", "Completion of sheets by department" },
  [SOKAKU_WORD_OUT_OF] = { "%d点満点", "out of %d" },
  [SOKAKU_WORD_TOTAL_OUT_OF] = { "合計は%d点満点", "totals out of %d" },
  [SOKAKU_WORD_EACH_OUT_OF] = { "各%d点満点", "each out of %d" },
  [SOKAKU_WORD_NUMBER_OF_ITEMS] = { "実践項目数", "number of items" },
  [SOKAKU_WORD_FILLED_IN] = { "記入済みの割合（%）", "filled in (%)" },
  [SOKAKU_WORD_POINTS] = { "点", "points" },
  [SOKAKU_WORD_SELF_TOTAL] = { "自己評価（合計、%d点満点）", "Self-evaluation (total, out of %d)" },
  [SOKAKU_WORD_AVERAGE_OF_COUNCIL]
  = { "委員評価（平均、%d点満点）", "Council (average, out of %d)" },
  [SOKAKU_WORD_ONE_RATING] = { "委員1人の評価", "one member" },
  [SOKAKU_WORD_MEAN] = { "平均", "Mean" },
  [SOKAKU_WORD_SPREAD] = { "ばらつき", "Spread" },
  [SOKAKU_WORD_NO_BALLOTS]
  = { "平均のみ（各委員の評価は不明）", "average only (ratings not known)" },
  [SOKAKU_WORD_NO_DEPARTMENT] = { "（担当部署なし）", "(no department)" },
  [SOKAKU_WORD_NOTHING_EVALUATED] = { "評価した実践項目なし", "nothing evaluated" },
  [SOKAKU_WORD_NOT_KNOWN] = { "不明", "not known" },
  [SOKAKU_WORD_BALLOT] = { "評価票", "Ballot" },
  [SOKAKU_WORD_BALLOT_NOTE]
  = { "取組項目ごとに、評価の数字を一つ○で囲み、意見があれば記入してください。",
      "Circle one figure for each initiative, and write down your opinion if you have one." },
  [SOKAKU_WORD_BALLOT_NAME] = { "氏名　　　　　　　　　　　　", "Name:" },
  [SOKAKU_WORD_RATING] = { "評価", "Rating" },
  [SOKAKU_WORD_OPINION] = { "意見", "Opinion" },
  [SOKAKU_WORD_CONTENTS] = { "目次", "Contents" },
  [SOKAKU_WORD_INTRODUCTION] = { "はじめに", "Introduction" },
  [SOKAKU_WORD_EFFECTS] = { "財政効果額", "Financial effects" },
  [SOKAKU_WORD_METHOD] = { "評価の方法", "Method of evaluation" },
  [SOKAKU_WORD_CHAPTER_EVALUATION] = { "取組の評価", "Evaluation" },
  [SOKAKU_WORD_INITIATIVE_BY_INITIATIVE] = { "取組項目ごとの評価と意見", "Initiatives one by one" },
  [SOKAKU_WORD_TOTALS_BY_INITIATIVE] = { "取組項目別集計", "Totals by initiative" },
  [SOKAKU_WORD_COMMENTS] = { "講評", "Comments" },
  [SOKAKU_WORD_OVERALL_COMMENT] = { "総評", "Overall comment" },
  [SOKAKU_WORD_MEMBERS] = { "委員名簿", "Members of the council" },
  [SOKAKU_WORD_APPENDIX] = { "資料編", "Appendix" },
  [SOKAKU_WORD_NO_TEXT] = { "（本文なし）", "(no text)" },
  [SOKAKU_WORD_EFFECT] = { "内容", "Effect" },
  [SOKAKU_WORD_AMOUNT] = { "金額", "Amount" },
  [SOKAKU_WORD_RELATED_ITEM] = { "実践項目", "Item" },
  [SOKAKU_WORD_TOTAL_EFFECT] = { "合計", "Total" },
  [SOKAKU_WORD_SELF_EVALUATION_METHOD]
  = { "自己評価の評価項目", "Criteria of the self-evaluation" },
  [SOKAKU_WORD_RANGE] = { "配点", "Scores" },
  [SOKAKU_WORD_GRADE_METHOD] = { "自己評価の総合評価", "Grades of the self-evaluation" },
  [SOKAKU_WORD_TOTAL_RANGE] = { "合計点", "Total" },
  [SOKAKU_WORD_CAP] = { "%sが%d点以下の場合は、%sを上限とする。",
                        "Where %s is %d or less, the grade is at best %s." },
  [SOKAKU_WORD_COUNCIL_METHOD] = { "審議会の評価", "Ratings of the council" },
  [SOKAKU_WORD_RATING_LABEL] = { "評価の目安", "Meaning" },
  [SOKAKU_WORD_REFERENCE] = { "自己評価（参考）", "Self-evaluation (for reference)" },
  [SOKAKU_WORD_COUNCIL_EVALUATION] = { "審議会の評価", "Evaluation by the council" },
  [SOKAKU_WORD_ADOPTED] = { "採用した評価", "Adopted" },
  [SOKAKU_WORD_ADOPTED_REASON] = { "採用の理由", "Reason" },
  [SOKAKU_WORD_COUNCIL_OPINIONS] = { "審議会の意見", "Opinions of the council" },
  [SOKAKU_WORD_NO_OPINIONS] = { "意見なし", "No opinions." },
  [SOKAKU_WORD_RESPONSE] = { "回答", "Response" },
  [SOKAKU_WORD_FOLLOW_UP] = { "対応状況", "Follow-up" },
  [SOKAKU_WORD_MEMBER_NAME] = { "氏名", "Name" },
  [SOKAKU_WORD_AFFILIATION] = { "所属", "Affiliation" },
  [SOKAKU_WORD_ROLE] = { "役職", "Role" },
  [SOKAKU_WORD_TERM] = { "任期", "Term" },
  [SOKAKU_WORD_CHANGES] = { "新旧対照表", "Changes" },
  [SOKAKU_WORD_CHANGED_PLACE] = { "箇所", "Place" },
  [SOKAKU_WORD_CHANGED_FIELD] = { "欄", "Field" },
  [SOKAKU_WORD_OLD] = { "旧", "Old" },
  [SOKAKU_WORD_NEW] = { "新", "New" },
  [SOKAKU_WORD_NO_CHANGES] = { "変更なし", "No changes." },
  [SOKAKU_WORD_PAGES_TO_REPLACE] = { "差替えページ", "Pages to replace" },
  [SOKAKU_WORD_PAGE] = { "ページ", "Page" },
  [SOKAKU_WORD_PAGE_CONTENT] = { "内容", "Content" },
  [SOKAKU_WORD_WHAT_TO_DO] = { "取扱い", "What to do" },
  [SOKAKU_WORD_REPLACE_PAGE] = { "差替え", "Replace" },
  [SOKAKU_WORD_INSERT_PAGE] = { "追加", "Insert" },
  [SOKAKU_WORD_REMOVE_PAGE] = { "削除", "Remove" },
  [SOKAKU_WORD_NO_PAGES] = { "差替えなし", "No page needs replacing." },
};

static gboolean
is_japanese (const char *language)
{
  return g_str_has_prefix (language, "ja");
}

/**
 * sokaku_words_get:
 * @language: of the plan, such as "ja"
 * @word: which word
 *
 * Returns: (transfer none): the word, in English for languages that are not known
 */
const char *
sokaku_words_get (const char *language, SokakuWord word)
{
  g_return_val_if_fail (word < SOKAKU_N_WORDS, NULL);

  return is_japanese (language) ? words[word].ja : words[word].other;
}

/**
 * sokaku_words_join:
 * @language: of the plan
 * @parts: (array zero-terminated=1): names
 *
 * Returns: (transfer full): the names in a row, as that language lists them
 */
char *
sokaku_words_join (const char *language, const char *const *parts)
{
  return g_strjoinv (is_japanese (language) ? "、" : ", ", (char **) parts);
}

/**
 * sokaku_words_add_tag:
 * @language: of the plan
 * @title: of an item
 * @tag: what a revision did to it; may be empty
 *
 * Returns: (transfer full): the title with its tag, such as "…【R5内容変更】"
 */
char *
sokaku_words_add_tag (const char *language, const char *title, const char *tag)
{
  if (*tag == '\0')
    return g_strdup (title);
  return is_japanese (language) ? g_strconcat (title, "【", tag, "】", NULL)
                                : g_strconcat (title, " [", tag, "]", NULL);
}

/**
 * sokaku_words_add_limit:
 * @language: of the plan
 * @text: a name
 * @limit: what it is limited to; may be empty
 *
 * Returns: (transfer full): both, such as "評価の理由（総括）"
 */
char *
sokaku_words_add_limit (const char *language, const char *text, const char *limit)
{
  if (*limit == '\0')
    return g_strdup (text);
  return is_japanese (language) ? g_strconcat (text, "（", limit, "）", NULL)
                                : g_strconcat (text, " (", limit, ")", NULL);
}

/**
 * sokaku_words_number_heading:
 * @language: of the plan
 * @number: of a chapter or section, such as "4" or "(1)"; may be empty
 * @heading: what it is called
 *
 * Returns: (transfer full): both, such as "4　取組の評価"
 */
char *
sokaku_words_number_heading (const char *language, const char *number, const char *heading)
{
  if (*number == '\0')
    return g_strdup (heading);
  return g_strconcat (number, is_japanese (language) ? "　" : " ", heading, NULL);
}

/**
 * sokaku_words_name:
 * @language: of the plan
 * @word: what something is
 * @text: what it is called
 *
 * Returns: (transfer full): both, such as "資料編　令和6年度進捗状況シート"
 */
char *
sokaku_words_name (const char *language, const char *word, const char *text)
{
  return g_strconcat (word, is_japanese (language) ? "　" : ": ", text, NULL);
}

/**
 * sokaku_words_dup_range:
 * @language: of the plan
 * @lowest: a whole number of points
 * @highest: another, not lower
 *
 * Returns: (transfer full): both, such as "8～9点"; one where they are the same
 */
char *
sokaku_words_dup_range (const char *language, int lowest, int highest)
{
  const char *unit = is_japanese (language) ? "点" : "";

  if (lowest == highest)
    return g_strdup_printf ("%d%s", lowest, unit);
  return g_strdup_printf (is_japanese (language) ? "%d～%d%s" : "%d–%d%s", lowest, highest, unit);
}

/**
 * sokaku_words_as_of:
 * @language: of the plan
 * @when: a day or the end of a year; may be empty
 *
 * Returns: (transfer full): such as "令和6年度末現在"; "" for ""
 */
char *
sokaku_words_as_of (const char *language, const char *when)
{
  if (*when == '\0')
    return g_strdup ("");
  if (!is_japanese (language))
    return g_strconcat ("as of ", when, NULL);
  return g_str_has_suffix (when, "現在") || g_str_has_suffix (when, "時点")
             ? g_strdup (when)
             : g_strconcat (when, "現在", NULL);
}

/**
 * sokaku_words_get_title:
 * @plan: a plan
 * @item: one of its items
 *
 * Returns: (transfer none): its title; of a sheet that could not be read, that it could not
 */
const char *
sokaku_words_get_title (SokakuPlan *plan, SokakuItem *item)
{
  const char *title = sokaku_item_get_title (item);

  if (*title == '\0' && *sokaku_item_get_damage (item) != '\0')
    return sokaku_words_get (sokaku_plan_get_language (plan), SOKAKU_WORD_DAMAGED);
  return title;
}

/**
 * sokaku_words_dup_named:
 * @plan: a plan
 * @item: one of its items
 *
 * Returns: (transfer full): its number and title in one line
 */
char *
sokaku_words_dup_named (SokakuPlan *plan, SokakuItem *item)
{
  const char *number = sokaku_item_get_number (item);
  const char *gap = is_japanese (sokaku_plan_get_language (plan)) ? "　" : " ";

  return g_strconcat (number, *number != '\0' ? gap : "", sokaku_words_get_title (plan, item),
                      NULL);
}

/**
 * sokaku_words_dup_overall:
 * @plan: a plan
 *
 * Returns: (transfer full): what the plan calls the overall evaluation, or else a word of
 *   its language
 */
char *
sokaku_words_dup_overall (SokakuPlan *plan)
{
  const char *label = sokaku_plan_get_overall_label (plan);

  return g_strdup (*label != '\0'
                       ? label
                       : sokaku_words_get (sokaku_plan_get_language (plan), SOKAKU_WORD_OVERALL));
}
