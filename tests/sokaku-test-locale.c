/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before a test of another locale: GLib's test framework leaves the locale at "C". */
#include <locale.h>

static void __attribute__ ((constructor)) use_locale_of_environment (void)
{
  setlocale (LC_ALL, "");
}
