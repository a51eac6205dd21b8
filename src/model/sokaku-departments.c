/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Departments as one line of text: "(健)こども育成課、健康支援課". */
#include "sokaku-departments.h"

#include <string.h>

#include "sokaku-text-line.h"

/* "（健）課" as "(健)課": one spelling of a prefix. */
static char *
normalize_prefix (const char *name)
{
  g_autofree char *bureau = NULL;
  const char *close;

  if (!g_str_has_prefix (name, "（"))
    return g_strdup (name);
  close = strstr (name, "）");
  if (close == NULL)
    return g_strdup (name);
  bureau = g_strndup (name + strlen ("（"), close - name - strlen ("（"));
  return g_strdup_printf ("(%s)%s", bureau, close + strlen ("）"));
}

/* The prefix of @name with its brackets, %NULL if it has none. */
static char *
dup_prefix (const char *name)
{
  const char *end = *name == '(' ? strchr (name, ')') : NULL;

  return end != NULL ? g_strndup (name, end + 1 - name) : NULL;
}

static gboolean
is_known (GPtrArray *known, const char *name)
{
  return known != NULL && g_ptr_array_find_with_equal_func (known, name, g_str_equal, NULL);
}

/**
 * sokaku_departments_parse:
 * @text: names separated by "、", ";", "," or line breaks
 * @known: (nullable) (element-type utf8): departments of the plan
 *
 * A name without a prefix takes the one before it, as sheets print it, where the
 * plan knows that department; some offices have no prefix at all.
 *
 * Returns: (transfer full): the departments, each once, without blank names
 */
char **
sokaku_departments_parse (const char *text, GPtrArray *known)
{
  g_autoptr (GRegex) separator = g_regex_new ("[、，,;；\\n]", 0, 0, NULL);
  g_auto (GStrv) names = g_regex_split (separator, text, 0);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *prefix = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *trimmed = sokaku_text_strip (names[i]);
      g_autofree char *name = normalize_prefix (trimmed);
      g_autofree char *own_prefix = dup_prefix (name);

      if (own_prefix != NULL)
        {
          g_free (prefix);
          prefix = g_steal_pointer (&own_prefix);
        }
      else if (prefix != NULL && *name != '\0')
        {
          g_autofree char *full = g_strconcat (prefix, name, NULL);

          if (is_known (known, full) && !is_known (known, name))
            {
              g_free (name);
              name = g_steal_pointer (&full);
            }
        }
      if (*name == '\0' || g_hash_table_contains (seen, name))
        continue;
      g_strv_builder_add (builder, name);
      g_hash_table_add (seen, g_steal_pointer (&name));
    }
  return g_strv_builder_end (builder);
}

/**
 * sokaku_departments_format:
 * @departments: departments, each with its prefix
 *
 * Returns: (transfer full): them in one line, as sokaku_departments_parse() reads it
 */
char *
sokaku_departments_format (const char *const *departments)
{
  return g_strjoinv ("、", (char **) departments);
}
