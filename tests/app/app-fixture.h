/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An application with a window for tests, and plans to open in it. */
#pragma once

#include "sokaku-score.h"
#include "sokaku-window-private.h"

/* One application serves all tests of a program. */
SokakuApplication *app_fixture_init (int *argc, char ***argv);

typedef struct
{
  char *folder; /* holds everything the test writes */
  GFile *plan;  /* folder of a saved plan: 5 years, 7 themes, 6 initiatives, 24 items */
  SokakuWindow *window;
} AppFixture;

void app_fixture_set_up (AppFixture *fixture, gconstpointer data);
void app_fixture_tear_down (AppFixture *fixture, gconstpointer data);
void app_fixture_open (AppFixture *fixture);

/* Waits until @done says so of @data; fails after a while. */
void app_fixture_wait (gboolean (*done) (gpointer data), gpointer data);
/* Lets everything happen that is due, a frame included. */
void app_fixture_settle (gpointer widget);
guint app_fixture_count_windows (void);
SokakuScore *app_fixture_get_score (AppFixture *fixture);
