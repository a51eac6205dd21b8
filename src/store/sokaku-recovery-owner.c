/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which process recovery data belongs to, and whether it is still running. */
#include "sokaku-recovery-owner.h"

#include "sokaku-format.h"

#include <gio/gio.h>
#include <string.h>

/*
 * Where the system has /proc, a process is known by the boot it runs in, its space of process
 * numbers, its number, and when it began: numbers are used again. Elsewhere, and for other
 * machines, a sign of life has to do, which the owner of recovery data gives now and then.
 */
#define UNKNOWN "-"

enum
{
  BOOT,
  SPACE,
  PID,
  BEGIN,
  TOKEN,
  N_WORDS
};

/* Fields of /proc/PID/stat: the state is the third, the start the twenty-second. */
#define STATE 0
#define START 19

static char *
read_word (const char *path)
{
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_strdup (UNKNOWN);
  g_strstrip (text);
  return text;
}

/* When a process began; NULL if there is none, or it has ended and nobody asked how. */
static char *
find_start (const char *pid)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "stat", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;
  const char *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  /* The name before may hold blanks and parentheses. */
  rest = strrchr (text, ')');
  if (rest == NULL || rest[1] != ' ')
    return NULL;
  fields = g_strsplit (rest + 2, " ", -1);
  if (g_strv_length (fields) <= START || strchr ("ZX", fields[STATE][0]) != NULL)
    return NULL;
  return g_strdup (fields[START]);
}

/* What no other process has. */
static const char *
get_token (void)
{
  static gsize token;

  if (g_once_init_enter (&token))
    g_once_init_leave (&token, GPOINTER_TO_SIZE (g_uuid_string_random ()));
  return GSIZE_TO_POINTER (token);
}

/**
 * sokaku_recovery_owner_describe:
 *
 * Returns: (transfer full): this process, in words for sokaku_recovery_owner_find_life()
 */
char *
sokaku_recovery_owner_describe (void)
{
  g_autofree char *boot = read_word ("/proc/sys/kernel/random/boot_id");
  g_autofree char *space = g_file_read_link ("/proc/self/ns/pid", NULL);
  g_autofree char *stat = read_word ("/proc/self/stat");
  g_autofree char *start = NULL;

  stat[strcspn (stat, " ")] = '\0';
  start = find_start (stat);
  return g_strdup_printf ("%s %s %s %s %s", boot, space != NULL ? space : UNKNOWN, stat,
                          start != NULL ? start : UNKNOWN, get_token ());
}

/**
 * sokaku_recovery_owner_find_life:
 * @owner: what sokaku_recovery_owner_describe() returned, perhaps in another process
 *
 * Returns: what is known of that process
 */
SokakuRecoveryLife
sokaku_recovery_owner_find_life (const char *owner)
{
  g_autofree char *self = sokaku_recovery_owner_describe ();
  g_auto (GStrv) mine = g_strsplit (self, " ", -1);
  g_auto (GStrv) its = g_strsplit (owner, " ", -1);
  g_autofree char *start = NULL;
  gint64 pid;

  if (g_strv_length (its) != N_WORDS)
    return SOKAKU_RECOVERY_UNDECIDED;
  if (strcmp (mine[TOKEN], its[TOKEN]) == 0)
    return SOKAKU_RECOVERY_SELF;
  for (guint i = 0; i < TOKEN; i++)
    if (strcmp (mine[i], UNKNOWN) == 0 || strcmp (its[i], UNKNOWN) == 0)
      return SOKAKU_RECOVERY_UNDECIDED;
  if (strcmp (mine[BOOT], its[BOOT]) != 0 || strcmp (mine[SPACE], its[SPACE]) != 0
      || !sokaku_format_parse_int (its[PID], 1, G_MAXINT64, &pid))
    return SOKAKU_RECOVERY_UNDECIDED;
  start = find_start (its[PID]);
  return g_strcmp0 (start, its[BEGIN]) == 0 ? SOKAKU_RECOVERY_RUNNING : SOKAKU_RECOVERY_ENDED;
}
