/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command of sokaku-cli: its name, its arguments, what it does. */
#pragma once

#include <gio/gio.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

/**
 * SokakuExit:
 * @SOKAKU_EXIT_OK: done; for check: nothing found
 * @SOKAKU_EXIT_FOUND: check found something
 * @SOKAKU_EXIT_ERROR: not done; standard error says why
 *
 * Exit status of sokaku-cli; a stable contract.
 */
typedef enum
{
  SOKAKU_EXIT_OK = 0,
  SOKAKU_EXIT_FOUND = 1,
  SOKAKU_EXIT_ERROR = 2,
} SokakuExit;

/**
 * SOKAKU_COMMAND_MAX_FILES:
 *
 * The most arguments beside options that a command takes.
 */
#define SOKAKU_COMMAND_MAX_FILES 2

/**
 * SokakuCommand:
 * @name: as typed
 * @arguments: names of its arguments, for the help; %NULL after the last
 * @summary: one sentence, to be translated
 * @options: (nullable): its options, besides --help
 * @run: does it; gets the arguments as typed, and sets an error where it gives
 *   %SOKAKU_EXIT_ERROR
 *
 * One command.
 */
typedef struct
{
  const char *name;
  const char *arguments[SOKAKU_COMMAND_MAX_FILES + 1];
  const char *summary;
  const GOptionEntry *options;
  SokakuExit (*run) (const char *const *arguments, GError **error);
} SokakuCommand;

const SokakuCommand *const *sokaku_command_get_all (guint *n_commands);
const SokakuCommand *sokaku_command_find (const char *name);
char *sokaku_command_get_help (const SokakuCommand *self);
SokakuExit sokaku_command_run (const SokakuCommand *self, char **arguments, GError **error);

/* The commands, one file each. */
extern const SokakuCommand sokaku_command_import;
extern const SokakuCommand sokaku_command_check;
extern const SokakuCommand sokaku_command_summary;
extern const SokakuCommand sokaku_command_report;
extern const SokakuCommand sokaku_command_chart;
extern const SokakuCommand sokaku_command_editions;
extern const SokakuCommand sokaku_command_changes;

/* What they share. */
void sokaku_command_print (const char *text);
void sokaku_command_append_field (GString *line, const char *text, char end);
gboolean sokaku_command_finish (GError **error);
SokakuDocument *sokaku_command_load (const char *plan, GError **error);
SokakuDocument *sokaku_command_load_whole (const char *plan, GError **error);
gboolean sokaku_command_fail_usage (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
