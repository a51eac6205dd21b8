/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that tables use for the states of a plan, in one place. */
#include "sokaku-vocabulary.h"

#include <string.h>

#include "sokaku-effect.h"
#include "sokaku-sheet.h"

typedef struct
{
  const char *word;
  int value;
} Word;

/* Words are compared after sokaku_vocabulary_normalize (), so a full-width
 * writing of the same word is the same word. */
static const Word statuses[] = {
  { "", SOKAKU_STATUS_UNKNOWN },
  { "-", SOKAKU_STATUS_UNKNOWN },
  { "工程どおり", SOKAKU_STATUS_AS_PLANNED },
  { "工程通り", SOKAKU_STATUS_AS_PLANNED },
  { "工程見直し", SOKAKU_STATUS_REVISED },
  { "終了", SOKAKU_STATUS_ENDED },
  { "取組終了", SOKAKU_STATUS_ENDED },
};

static const Word ends[] = {
  { "終了", TRUE },
  { "取組終了", TRUE },
  { "継続", FALSE },
};

static const Word ticks[] = {
  { "", FALSE },  { "-", FALSE }, { "×", FALSE }, { "○", TRUE },
  { "〇", TRUE }, { "◯", TRUE },  { "●", TRUE },
};

static const Word absences[] = {
  { "", SOKAKU_UNKNOWN },
  { "欠席", SOKAKU_ABSENT },
  { "除斥", SOKAKU_RECUSED },
};

static const Word effects[] = {
  { "total", SOKAKU_EFFECT_TOTAL },
  { "main", SOKAKU_EFFECT_MAIN },
};

/* Written into running text, hence compared as they stand. */
static const Word marks[] = {
  { "(新)", SOKAKU_MARK_NEW },
  { "（新）", SOKAKU_MARK_NEW },
  { "(継)", SOKAKU_MARK_CONTINUED },
  { "（継）", SOKAKU_MARK_CONTINUED },
};

static const char *const report_keys[]
    = { "introduction", "effects", "method", "comments", "overall", NULL };

static const char *const continuations[] = { "⇒", "→" };

/* What turns a number before it into a reference. */
#define SAME "と同じ"

static gboolean
look_up (const Word *words, gsize n_words, const char *text, int *value)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (text);

  for (gsize i = 0; i < n_words; i++)
    {
      if (g_str_equal (words[i].word, normal))
        {
          *value = words[i].value;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * sokaku_vocabulary_normalize:
 * @text: a cell
 *
 * Makes full-width letters, digits and signs half-width and drops blanks at
 * both ends, so that "Ｎ１３ " and "N13" are the same key.
 *
 * Returns: (transfer full): the text to compare
 */
char *
sokaku_vocabulary_normalize (const char *text)
{
  GString *normal = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* The full-width forms of ASCII, and the full-width blank. */
      if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFF01 - '!';
      else if (c == 0x3000)
        c = ' ';
      g_string_append_unichar (normal, c);
    }
  return g_strstrip (g_string_free (normal, FALSE));
}

/**
 * sokaku_vocabulary_parse_int:
 * @text: a cell
 * @value: (out): the number
 *
 * Reads a whole number, without any locale.
 *
 * Returns: whether @text is one
 */
gboolean
sokaku_vocabulary_parse_int (const char *text, int *value)
{
  gint64 wide;

  if (!sokaku_vocabulary_parse_amount (text, &wide) || wide < -1000000 || wide > 1000000)
    return FALSE;
  *value = (int) wide;
  return TRUE;
}

/**
 * sokaku_vocabulary_parse_amount:
 * @text: a cell
 * @value: (out): the number
 *
 * Reads a whole number of any size; commas between the digits are allowed as
 * workbooks write them ("3,760,000,000").
 *
 * Returns: whether @text is one
 */
gboolean
sokaku_vocabulary_parse_amount (const char *text, gint64 *value)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (text);
  g_auto (GStrv) groups = g_strsplit (normal, ",", -1);
  g_autofree char *digits = NULL;

  /* Nothing is no group at all, and a comma has something before it. */
  if (groups[0] == NULL || *groups[0] == '\0')
    return FALSE;
  for (guint i = 1; groups[i] != NULL; i++)
    if (strlen (groups[i]) != 3)
      return FALSE;
  digits = g_strjoinv ("", groups);
  return g_ascii_string_to_signed (digits, 10, -G_MAXINT64, G_MAXINT64, value, NULL);
}

/**
 * sokaku_vocabulary_parse_tenths:
 * @text: a cell
 * @tenths: (out): the number × 10
 *
 * Reads a number that is not negative and has at most one decimal.
 *
 * Returns: whether @text is one
 */
gboolean
sokaku_vocabulary_parse_tenths (const char *text, int *tenths)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (text);
  char *point = strchr (normal, '.');
  guint64 whole;
  guint64 tenth = 0;

  if (point != NULL)
    {
      *point = '\0';
      if (!g_ascii_string_to_unsigned (point + 1, 10, 0, 9, &tenth, NULL) || point[2] != '\0')
        return FALSE;
    }
  if (!g_ascii_string_to_unsigned (normal, 10, 0, 100000, &whole, NULL))
    return FALSE;
  *tenths = (int) (whole * 10 + tenth);
  return TRUE;
}

/**
 * sokaku_vocabulary_is_ended:
 * @text: a cell of a score or grade
 *
 * Returns: whether it says that the item had ended ("-")
 */
gboolean
sokaku_vocabulary_is_ended (const char *text)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (text);

  return g_str_equal (normal, SOKAKU_GRADE_ENDED);
}

/**
 * sokaku_vocabulary_parse_status:
 * @text: a cell
 * @status: (out): the status; blank is not known
 *
 * Reads the status of a year of the schedule (工程どおり, 工程見直し).
 *
 * Returns: whether @text is one
 */
gboolean
sokaku_vocabulary_parse_status (const char *text, SokakuStatus *status)
{
  int value;

  if (!look_up (statuses, G_N_ELEMENTS (statuses), text, &value))
    return FALSE;
  *status = (SokakuStatus) value;
  return TRUE;
}

/**
 * sokaku_vocabulary_parse_end:
 * @text: a cell
 * @ended: (out): whether the item has ended
 *
 * Reads whether an item has ended (終了) or goes on (継続).
 *
 * Returns: whether @text says so
 */
gboolean
sokaku_vocabulary_parse_end (const char *text, gboolean *ended)
{
  return look_up (ends, G_N_ELEMENTS (ends), text, ended);
}

/**
 * sokaku_vocabulary_parse_tick:
 * @text: a cell
 * @ticked: (out): whether it is marked
 *
 * Reads a mark such as ○; blank is none.
 *
 * Returns: whether @text is one or none
 */
gboolean
sokaku_vocabulary_parse_tick (const char *text, gboolean *ticked)
{
  return look_up (ticks, G_N_ELEMENTS (ticks), text, ticked);
}

/**
 * sokaku_vocabulary_parse_absence:
 * @text: a cell
 * @value: (out): %SOKAKU_ABSENT, %SOKAKU_RECUSED, or %SOKAKU_UNKNOWN for a blank
 *
 * Reads why a member gave no rating (欠席, 除斥).
 *
 * Returns: whether @text says so
 */
gboolean
sokaku_vocabulary_parse_absence (const char *text, int *value)
{
  return look_up (absences, G_N_ELEMENTS (absences), text, value);
}

/**
 * sokaku_vocabulary_parse_effect:
 * @text: a cell
 * @kind: (out): a #SokakuEffectKind
 *
 * Reads the kind of a financial effect (total, main).
 *
 * Returns: whether @text is one
 */
gboolean
sokaku_vocabulary_parse_effect (const char *text, int *kind)
{
  return look_up (effects, G_N_ELEMENTS (effects), text, kind);
}

/**
 * sokaku_vocabulary_is_report_key:
 * @text: a normalized cell
 *
 * Returns: whether it names a text of the report's own
 */
gboolean
sokaku_vocabulary_is_report_key (const char *text)
{
  return g_strv_contains (report_keys, text);
}

/**
 * sokaku_vocabulary_is_continuation:
 * @text: a cell of planned work
 *
 * Returns: whether it says that the work of the year before goes on (⇒)
 */
gboolean
sokaku_vocabulary_is_continuation (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  for (gsize i = 0; i < G_N_ELEMENTS (continuations); i++)
    if (g_str_equal (continuations[i], stripped))
      return TRUE;
  return FALSE;
}

/**
 * sokaku_vocabulary_parse_circled:
 * @text: where to look
 * @number: (out): 1–50
 * @rest: (out): behind it
 *
 * Reads a circled number (①–㊿) at the beginning of @text.
 *
 * Returns: whether there is one
 */
gboolean
sokaku_vocabulary_parse_circled (const char *text, int *number, const char **rest)
{
  *number = sokaku_circled_value (g_utf8_get_char (text));
  if (*number == 0)
    return FALSE;
  *rest = g_utf8_next_char (text);
  return TRUE;
}

/**
 * sokaku_vocabulary_parse_mark:
 * @text: where to look
 * @mark: (out): the mark
 * @rest: (out): behind it
 *
 * Reads the mark of a result, (新) or (継), at the beginning of @text.
 *
 * Returns: whether there is one
 */
gboolean
sokaku_vocabulary_parse_mark (const char *text, SokakuMark *mark, const char **rest)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (g_str_has_prefix (text, marks[i].word))
        {
          *mark = (SokakuMark) marks[i].value;
          *rest = text + strlen (marks[i].word);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * sokaku_vocabulary_is_same:
 * @text: what follows a number
 *
 * Returns: whether it makes the number a reference (と同じ)
 */
gboolean
sokaku_vocabulary_is_same (const char *text)
{
  return g_str_has_prefix (text, SAME);
}
