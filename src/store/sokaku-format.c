/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan format as tables, which the reader and the writer share. */
#include "sokaku-format.h"

#include <string.h>

static void
prepare_field (SokakuFormatElement *element, SokakuFormatField *field, SokakuNodeClass *klass)
{
  element->since = MAX (element->since, field->since);
  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, field->property) == 0)
      {
        field->index = i;
        field->initial = klass->fields[i].initial;
        field->pspec = klass->pspecs[i];
        return;
      }
  g_error ("No property “%s” for “%s”", field->property, field->name);
}

/**
 * sokaku_format_element_prepare:
 * @element: an element of the format
 *
 * Looks up once the fields of the model that @element and all below it name.
 */
void
sokaku_format_element_prepare (SokakuFormatElement *element)
{
  SokakuNodeClass *klass;
  g_autofree char *extras = NULL;

  if (element->prepared)
    return;

  element->prepared = TRUE;
  element->type = element->get_type ();
  extras = g_strdup_printf ("sokaku-extras-%s-%p", element->name, (void *) element);
  element->extras = g_quark_from_string (extras);

  klass = g_type_class_ref (element->type);
  for (guint i = 0; i < element->n_attributes; i++)
    prepare_field (element, &element->attributes[i], klass);
  for (guint i = 0; i < element->n_fields; i++)
    prepare_field (element, &element->fields[i], klass);
  if (element->content != NULL)
    prepare_field (element, element->content, klass);
  for (guint i = 0; i < element->n_lists; i++)
    {
      sokaku_format_element_prepare (element->lists[i].element);
      element->since = MAX (element->since, element->lists[i].element->since);
    }
  /* The class stays: its parameter specifications are used as long as the program runs. */
}

/**
 * sokaku_format_element_has_children:
 * @element: an element of the format
 *
 * Returns: whether it may hold elements rather than text
 */
gboolean
sokaku_format_element_has_children (const SokakuFormatElement *element)
{
  return element->n_fields > 0 || element->n_lists > 0;
}

/**
 * sokaku_format_parse_int:
 * @text: digits, with "-" before them where negative
 * @min: smallest value
 * @max: largest value
 * @value: (out): the number
 *
 * Accepts one spelling only: no "+", no leading zeros, no blanks.
 *
 * Returns: whether @text is a whole number within the bounds
 */
gboolean
sokaku_format_parse_int (const char *text, gint64 min, gint64 max, gint64 *value)
{
  const gboolean negative = text[0] == '-';
  const char *digits = text + negative;
  guint n = 0;

  *value = 0;
  for (; g_ascii_isdigit (digits[n]) && n < 18; n++)
    *value = *value * 10 + (digits[n] - '0');
  if (digits[n] != '\0' || n == 0 || (digits[0] == '0' && (n > 1 || negative)))
    return FALSE;
  if (negative)
    *value = -*value;
  return *value >= min && *value <= max;
}

/**
 * sokaku_format_parse_tenths:
 * @text: a number with one decimal
 * @value: (out): the number in tenths
 *
 * Returns: whether @text is such a number
 */
gboolean
sokaku_format_parse_tenths (const char *text, int *value)
{
  gsize length = strlen (text);
  gboolean negative = text[0] == '-';
  g_autofree char *whole = NULL;
  gint64 n;

  if (length < 3 || text[length - 2] != '.' || !g_ascii_isdigit (text[length - 1]))
    return FALSE;
  whole = g_strndup (text + negative, length - 2 - negative);
  if (!sokaku_format_parse_int (whole, 0, 99999999, &n))
    return FALSE;
  n = n * 10 + (text[length - 1] - '0');
  *value = negative ? -n : n;
  return TRUE;
}

/**
 * sokaku_format_tenths:
 * @value: a number in tenths
 *
 * Returns: (transfer full): the number with one decimal, whatever the locale
 */
char *
sokaku_format_tenths (int value)
{
  gint64 n = ABS ((gint64) value);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, value < 0 ? "-" : "", n / 10,
                          n % 10);
}
