/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan format as tables, which the reader and the writer share. */
#pragma once

#include "sokaku-node-list.h"
#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_FORMAT_NAMESPACE "https://sokaku.github.io/ns/plan/1"
#define SOKAKU_FORMAT_NAMESPACE_FAMILY "https://sokaku.github.io/ns/plan/"
/* What a file says at least; one that holds a field of a later minor version says that one, so
 * that a reader which does not know the field keeps it instead of refusing it. */
#define SOKAKU_FORMAT_VERSION "1.0"
#define SOKAKU_FORMAT_MAJOR 1
#define SOKAKU_FORMAT_MINOR 2

/* Limits of a file: no real sheet comes near them, and hostile files fail at once. */
#define SOKAKU_FORMAT_MAX_FILE (64 * 1024 * 1024)
#define SOKAKU_FORMAT_MAX_TEXT (1024 * 1024)
#define SOKAKU_FORMAT_MAX_DEPTH 32
#define SOKAKU_FORMAT_MAX_ELEMENTS 500000
/* Size of a number, years and scores included; sums of such stay exact. */
#define SOKAKU_FORMAT_MAX_NUMBER 1000000

/**
 * SokakuFormatType:
 * @SOKAKU_FORMAT_STRING: a string, kept to the last blank
 * @SOKAKU_FORMAT_TEXT: a string that may hold references, which are elements in the file
 * @SOKAKU_FORMAT_INTEGER: an int, or one of the field's words
 * @SOKAKU_FORMAT_WORD: an int written as one of the field's words
 * @SOKAKU_FORMAT_TENTHS: an int of tenths, written with one decimal
 * @SOKAKU_FORMAT_DATE: a #SokakuDate, written as ISO 8601 with or without the day
 * @SOKAKU_FORMAT_AMOUNT: a 64-bit integer
 * @SOKAKU_FORMAT_FLAG: a boolean; only "true" is written
 * @SOKAKU_FORMAT_NAME: a string that is an identifier
 * @SOKAKU_FORMAT_NAMES: a list of identifiers in one attribute, separated by blanks
 * @SOKAKU_FORMAT_STRINGS: a list of strings, one element each
 *
 * How a field of the model is written.
 */
typedef enum
{
  SOKAKU_FORMAT_STRING,
  SOKAKU_FORMAT_TEXT,
  SOKAKU_FORMAT_INTEGER,
  SOKAKU_FORMAT_WORD,
  SOKAKU_FORMAT_TENTHS,
  SOKAKU_FORMAT_DATE,
  SOKAKU_FORMAT_AMOUNT,
  SOKAKU_FORMAT_FLAG,
  SOKAKU_FORMAT_NAME,
  SOKAKU_FORMAT_NAMES,
  SOKAKU_FORMAT_STRINGS,
} SokakuFormatType;

/* Sets of identifiers that are unique in the whole plan. */
typedef enum
{
  SOKAKU_FORMAT_NO_SET,
  SOKAKU_FORMAT_CRITERIA,
  SOKAKU_FORMAT_THEMES,
  SOKAKU_FORMAT_MEMBERS,
  SOKAKU_FORMAT_INITIATIVES,
  SOKAKU_FORMAT_ITEMS,
  SOKAKU_FORMAT_N_SETS,
} SokakuFormatSet;

typedef enum
{
  SOKAKU_FORMAT_REQUIRED = 1 << 0, /* must be there, and is written even where it is the default */
  SOKAKU_FORMAT_KEY = 1 << 1,      /* unique among the elements of one list */
  SOKAKU_FORMAT_DEFINES = 1 << 2,  /* adds to the field's set */
  SOKAKU_FORMAT_REFERS = 1 << 3,   /* must be in the field's set */
  SOKAKU_FORMAT_SELF = 1 << 4, /* the identifier that the file's name carries: compared, not set */
} SokakuFormatFlags;

typedef struct
{
  const char *word;
  int value;
} SokakuFormatWord;

/**
 * SokakuFormatField:
 * @name: (nullable): name of the attribute or element; %NULL for the text of an element
 * @property: name of the model's property
 * @type: how it is written
 * @flags: what is asked of it
 * @set: set of identifiers that @flags speak of
 * @words: (nullable): words that stand for values, ended by a %NULL word
 * @since: minor version of the format that brought it
 */
typedef struct
{
  const char *name;
  const char *property;
  SokakuFormatType type;
  SokakuFormatFlags flags;
  SokakuFormatSet set;
  const SokakuFormatWord *words;
  guint since;

  /*< private >*/
  guint index; /* of the property among the fields of its class */
  int initial;
  GParamSpec *pspec;
} SokakuFormatField;

typedef struct _SokakuFormatElement SokakuFormatElement;
typedef SokakuNodeList *(*SokakuFormatGetList) (gpointer node);

typedef struct
{
  SokakuFormatGetList get_list;
  SokakuFormatElement *element;
} SokakuFormatList;

/**
 * SokakuFormatElement:
 * @name: name of the element
 * @get_type: type of the node that it is
 * @attributes: attributes in order
 * @content: (nullable): what its text is; such an element has no children
 * @fields: child elements that are fields, in order
 * @lists: child elements that are nodes, after the fields, in order
 * @omit_blank: whether a node that says nothing beside its key is not written
 *
 * An element of the format and the node it stands for.
 */
struct _SokakuFormatElement
{
  const char *name;
  GType (*get_type) (void);
  SokakuFormatField *attributes;
  guint n_attributes;
  SokakuFormatField *content;
  SokakuFormatField *fields;
  guint n_fields;
  SokakuFormatList *lists;
  guint n_lists;
  gboolean omit_blank;

  /*< private >*/
  GType type;
  GQuark extras;
  guint since; /* latest minor version of the fields in it and below */
  gboolean prepared;
};

#define SOKAKU_FORMAT_ATTRIBUTES(array) .attributes = (array), .n_attributes = G_N_ELEMENTS (array)
#define SOKAKU_FORMAT_FIELDS(array) .fields = (array), .n_fields = G_N_ELEMENTS (array)
#define SOKAKU_FORMAT_LISTS(array) .lists = (array), .n_lists = G_N_ELEMENTS (array)

/* The four roots. */
const SokakuFormatElement *sokaku_format_get_plan (void);
const SokakuFormatElement *sokaku_format_get_sheet (void);
const SokakuFormatElement *sokaku_format_get_council (void);
const SokakuFormatElement *sokaku_format_get_report (void);

void sokaku_format_element_prepare (SokakuFormatElement *element);
gboolean sokaku_format_element_has_children (const SokakuFormatElement *element);

gboolean sokaku_format_parse_int (const char *text, gint64 min, gint64 max, gint64 *value);
gboolean sokaku_format_parse_tenths (const char *text, int *value);
char *sokaku_format_tenths (int value);

G_END_DECLS
