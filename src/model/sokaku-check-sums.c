/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds a total in a sentence that the figures before it do not give. */
#include "sokaku-check-rules.h"

#include <string.h>

/* Figures are read in thousandths, so that three decimals are exact. */
#define SCALE 1000
#define MAX_FIGURES 64
#define MAX_LABEL_CHARACTERS 20
#define MAX_LEAD_CHARACTERS 6

typedef struct
{
  const char *start;
  const char *end; /* behind the unit */
  const char *unit;
  gsize unit_length;
  gint64 value;      /* in thousandths */
  gboolean is_total; /* a word for a total stands before it */
  const char *lead;  /* where that word begins, or the figure */
} Figure;

/* What is counted. A figure with another word behind it is none that adds up: a year, a day, a
 * rank, a share. Longer ones stand before those that they begin with. */
static const char *const units[]
    = { "自治体", "千円", "万円", "億円", "か所", "カ所", "ヶ所", "ケ所", "ヵ所", "箇所", "世帯",
        "団体",   "事業", "施設", "項目", "講座", "種類", "路線", "区画", "時間", "件",   "人",
        "名",     "回",   "円",   "社",   "台",   "店",   "校",   "園",   "棟",   "戸",   "組",
        "本",     "枚",   "冊",   "点",   "個",   "口",   "席",   "課",   "部",   "機",   "隊" };

/* Where one of these stands among the figures they need not add up. */
static const char *const doubts[]
    = { "うち", "内数", "各",   "毎",   "ずつ", "×",        "*",    "増",    "減",      "差",
        "比",   "平均", "目標", "約",   "概ね", "程度",     "以上", "以下",  "未満",    "超",
        "など", "等",   "ほか", "他",   "累計", "延べ",     "延",   "重複",  "除",      "倍",
        "%",    "～",   "~",    "から", "→",    "of which", "each", "about", "average", NULL };

static const char *const totals[] = { "合計", "総計", "総数", "計", "in total", "total" };
static const char *const separators[]
    = { "、", ",", "・", ";", "/", "+", "及び", "と", " and ", "\t", " " };

/* Full-width forms as ASCII: figures, signs and letters are written in either. */
static char *
narrow (const char *text)
{
  GString *narrowed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFF01 - 0x21;
      else if (c == 0x3000)
        c = ' ';
      g_string_append_unichar (narrowed, c);
    }
  return g_string_free (narrowed, FALSE);
}

static const char *
find_unit (const char *p)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (p, units[i]))
      return units[i];
  return NULL;
}

/* Digits with thousands separators and decimals. */
static gboolean
read_value (const char **p, gint64 *value)
{
  const char *q = *p;
  guint n_digits = 0;
  gint64 scale = SCALE;

  *value = 0;
  for (; g_ascii_isdigit (*q)
         || (*q == ',' && n_digits > 0 && g_ascii_isdigit (q[1]) && g_ascii_isdigit (q[2])
             && g_ascii_isdigit (q[3]) && !g_ascii_isdigit (q[4]));
       q++)
    if (*q != ',')
      {
        *value = *value * 10 + (*q - '0');
        if (++n_digits > 12)
          return FALSE;
      }
  *value *= SCALE;
  if (*q == '.' && g_ascii_isdigit (q[1]))
    for (q++; g_ascii_isdigit (*q); q++)
      {
        scale /= 10;
        if (scale == 0)
          return FALSE;
        *value += (*q - '0') * scale;
      }
  *p = q;
  return TRUE;
}

/* Whether a figure without a unit ends a part of a list; before a word it may number it. */
static gboolean
ends_part (const char *p)
{
  static const char *const ends[] = { "、", "。", ",", "・", ";", "/", "+", ")", "\n" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_prefix (p, ends[i]))
      return TRUE;
  return *p == '\0' || (*p == '.' && !g_ascii_isdigit (p[1]));
}

/* Whether the digits at @p belong to a word: R5, 第2回, -3, 1.5.2. */
static gboolean
is_in_word (const char *start, const char *p)
{
  gunichar before = p > start ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';

  return (before < 0x80
          && (g_ascii_isalnum ((char) before) || strchr ("-.#", (int) before) != NULL))
         || (p > start && g_str_has_prefix (g_utf8_prev_char (p), "第"));
}

/* The word for a total before @p, if there is one, after which only little stands. */
static const char *
find_lead (const char *start, const char *p)
{
  static const char *const fillers[] = { " ", ":", "で", "は", "=", "が", "(" };
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (fillers) && !found; i++)
        {
          gsize length = strlen (fillers[i]);

          if ((gsize) (p - start) >= length && strncmp (p - length, fillers[i], length) == 0)
            {
              p -= length;
              found = TRUE;
            }
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      gsize length = strlen (totals[i]);
      const char *lead = p - length;
      gunichar before;

      if ((gsize) (p - start) < length || g_ascii_strncasecmp (lead, totals[i], length) != 0)
        continue;
      before = lead > start ? g_utf8_get_char (g_utf8_prev_char (lead)) : ' ';
      /* Part of a longer word: 累計, 小計, 統計, subtotal. */
      if (g_unichar_get_script (before) == G_UNICODE_SCRIPT_HAN
          && find_unit (g_utf8_prev_char (lead)) == NULL)
        return NULL;
      if (g_unichar_get_script (before) == G_UNICODE_SCRIPT_LATIN)
        return NULL;
      return lead;
    }
  return NULL;
}

/* The figures of a sentence; -1 if one is written in a way that is not understood. */
static int
read_figures (const char *start, const char *end, Figure *figures)
{
  int n = 0;

  for (const char *p = start; p < end;)
    {
      Figure *figure = &figures[n];
      const char *unit;

      if (!g_ascii_isdigit (*p))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (n == MAX_FIGURES)
        return -1;
      figure->start = p;
      if (!read_value (&p, &figure->value))
        return -1;
      unit = find_unit (p);
      figure->unit = p;
      figure->unit_length = unit != NULL ? strlen (unit) : 0;
      p += figure->unit_length;
      figure->end = p;
      /* 1億2,300万円, 3年, 2位, 5G: something else, which is not added up. */
      if ((unit == NULL && !ends_part (p)) || is_in_word (start, figure->start))
        figure->unit = NULL;
      figure->lead = find_lead (start, figure->start);
      figure->is_total = figure->lead != NULL;
      if (figure->lead == NULL)
        figure->lead = figure->start;
      n++;
    }
  return n;
}

static gboolean
contains_any (const char *start, const char *end, const char *const *words, gsize n_words)
{
  g_autofree char *text = g_strndup (start, end - start);

  for (gsize i = 0; i < n_words && words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_unit_of (const Figure *part, const Figure *total)
{
  return part->unit != NULL && part->unit_length == total->unit_length
         && strncmp (part->unit, total->unit, part->unit_length) == 0;
}

/* Whether @next follows @part in a list: a separator and a short label between them. */
static gboolean
is_listed (const Figure *part, const Figure *next)
{
  const char *gap_end = next->lead;

  return g_utf8_strlen (part->end, gap_end - part->end) <= MAX_LABEL_CHARACTERS
         && contains_any (part->end, gap_end, separators, G_N_ELEMENTS (separators));
}

/* Whether the figures before a total add up to it, all or the last ones of them; and if not,
 * whether it is certain that they should. */
static gboolean
is_wrong (const char *start, const Figure *figures, int position, gint64 *sum)
{
  const Figure *total = &figures[position];
  const char *begin = total->start;
  gint64 partial = 0;
  int n_parts = 0;

  if (g_utf8_strlen (figures[position - 1].end, total->lead - figures[position - 1].end)
      > MAX_LEAD_CHARACTERS)
    return FALSE;
  for (int i = position - 1; i >= 0; i--)
    {
      const Figure *part = &figures[i];

      if (part->is_total || !has_unit_of (part, total))
        break;
      if (i < position - 1 && !is_listed (part, &figures[i + 1]))
        break;
      partial += part->value;
      n_parts++;
      begin = part->start;
      if (n_parts > 1 && partial == total->value)
        return FALSE;
    }
  if (n_parts < 2)
    return FALSE;
  /* What stands before the first figure may say how it is meant, too. */
  for (int i = 0; i < MAX_LABEL_CHARACTERS && begin > start; i++)
    begin = g_utf8_prev_char (begin);
  *sum = partial;
  return !contains_any (begin, total->start, doubts, G_N_ELEMENTS (doubts));
}

/* The same of figures that stand behind a total in brackets: 計8件 (A 3件、B 4件). */
static gboolean
is_wrong_in_brackets (const Figure *figures, int n, int position, gint64 *sum)
{
  const Figure *total = &figures[position];
  const char *open = total->end;
  const char *close;

  while (*open == ' ')
    open++;
  close = *open == '(' ? strchr (open, ')') : NULL;
  if (close == NULL || position + 2 >= n || figures[position + 2].end > close)
    return FALSE;
  *sum = 0;
  for (int i = position + 1; i < n && figures[i].start < close; i++)
    {
      if (figures[i].is_total || !has_unit_of (&figures[i], total)
          || (i > position + 1 && !is_listed (&figures[i - 1], &figures[i])))
        return FALSE;
      *sum += figures[i].value;
    }
  return *sum != total->value && !contains_any (open, close, doubts, G_N_ELEMENTS (doubts));
}

static char *
format_figure (gint64 value, const char *unit, gsize unit_length)
{
  GString *text = g_string_new (NULL);
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, value / SCALE);
  gsize length = strlen (digits);
  int fraction = (int) (value % SCALE);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  if (fraction != 0)
    {
      g_string_append_printf (text, ".%03d", fraction);
      while (text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
    }
  g_string_append_len (text, unit, (gssize) unit_length);
  return g_string_free (text, FALSE);
}

/* Where a sentence ends that begins at @p. */
static const char *
find_end (const char *p)
{
  for (; *p != '\0' && *p != '\n'; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "。") || g_str_has_prefix (p, ". "))
      break;
  return p;
}

/**
 * sokaku_check_find_wrong_sum:
 * @text: a text
 * @stated: (out) (transfer full): the total that it states
 * @computed: (out) (transfer full): what the figures before it add up to
 *
 * Looks for a sentence that lists figures of one unit and then their total ("A 3件、B
 * 4件、計8件"), in full-width or ASCII digits, with or without thousands separators. A
 * total that some of the last figures give is right, as is one among whose figures a
 * word stands that says that they need not add up. Rather ten of them are missed than
 * one is blamed that is right.
 *
 * Returns: whether there is a total that is certainly wrong
 */
gboolean
sokaku_check_find_wrong_sum (const char *text, char **stated, char **computed)
{
  g_autofree char *narrowed = NULL;
  Figure figures[MAX_FIGURES];

  /* Nearly all texts end here. */
  if (strstr (text, "計") == NULL && strstr (text, "総数") == NULL && strstr (text, "otal") == NULL
      && strstr (text, "ｏｔａｌ") == NULL)
    return FALSE;
  narrowed = narrow (text);
  for (const char *start = narrowed; *start != '\0';)
    {
      const char *end = find_end (start);
      int n = read_figures (start, end, figures);

      for (int i = 0; i < n; i++)
        {
          const Figure *total = &figures[i];
          gint64 sum;

          if (!total->is_total || total->unit == NULL
              || !((i >= 2 && is_wrong (start, figures, i, &sum))
                   || is_wrong_in_brackets (figures, n, i, &sum)))
            continue;
          *stated = format_figure (total->value, total->unit, total->unit_length);
          *computed = format_figure (sum, total->unit, total->unit_length);
          return TRUE;
        }
      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return FALSE;
}
