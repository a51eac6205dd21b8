/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Base of everything that a plan holds: fields as properties, a parent, changes that travel up. */
#include "sokaku-node.h"

#include <string.h>

/**
 * SokakuNode:
 *
 * Base of the model's types. A type lists its data in a table of #SokakuField;
 * each becomes a GObject property, so that edits, undo and lists treat every
 * field the same. A setter compares, sets, notifies, and reports the change to
 * the node and all its ancestors, up to the plan.
 */

typedef struct
{
  SokakuNode *parent; /* not owned: parents own their children's lists */
} SokakuNodePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SokakuNode, sokaku_node, G_TYPE_OBJECT)

/* Shared by all empty strings and string lists: most fields of a plan are empty. */
static char empty_string[] = "";
static char *empty_strv[] = { NULL };

#define FIELD_POINTER(self, field, Type) ((Type *) ((char *) (self) + (field)->offset))

static const SokakuField *
get_field (SokakuNode *self, guint index, GParamSpec **pspec)
{
  SokakuNodeClass *klass = SOKAKU_NODE_GET_CLASS (self);

  g_assert (index < klass->n_fields);
  if (pspec != NULL)
    *pspec = klass->pspecs[index];
  return &klass->fields[index];
}

static void
report_field (SokakuNode *self, GParamSpec *pspec)
{
  SokakuChange change = { .node = self, .pspec = pspec };

  g_object_notify_by_pspec (G_OBJECT (self), pspec);
  sokaku_node_emit_changed (self, &change);
}

static void
sokaku_node_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  const SokakuField *field = get_field (SOKAKU_NODE (object), prop_id - 1, NULL);

  switch (field->type)
    {
    case SOKAKU_FIELD_STRING:
      g_value_set_string (value, *FIELD_POINTER (object, field, char *));
      break;
    case SOKAKU_FIELD_INT:
      g_value_set_int (value, *FIELD_POINTER (object, field, int));
      break;
    case SOKAKU_FIELD_INT64:
      g_value_set_int64 (value, *FIELD_POINTER (object, field, gint64));
      break;
    case SOKAKU_FIELD_BOOLEAN:
      g_value_set_boolean (value, *FIELD_POINTER (object, field, gboolean));
      break;
    case SOKAKU_FIELD_STRV:
      g_value_set_boxed (value, *FIELD_POINTER (object, field, char **));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_node_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  const SokakuField *field = get_field (SOKAKU_NODE (object), prop_id - 1, NULL);
  guint index = prop_id - 1;

  switch (field->type)
    {
    case SOKAKU_FIELD_STRING:
      sokaku_node_set_string (object, index, g_value_get_string (value));
      break;
    case SOKAKU_FIELD_INT:
      sokaku_node_set_int (object, index, g_value_get_int (value));
      break;
    case SOKAKU_FIELD_INT64:
      sokaku_node_set_int64 (object, index, g_value_get_int64 (value));
      break;
    case SOKAKU_FIELD_BOOLEAN:
      sokaku_node_set_boolean (object, index, g_value_get_boolean (value));
      break;
    case SOKAKU_FIELD_STRV:
      sokaku_node_set_strv (object, index, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
clear_string (char **string)
{
  if (*string != empty_string)
    g_free (*string);
  *string = empty_string;
}

static void
clear_strv (char ***strv)
{
  if (*strv != empty_strv)
    g_strfreev (*strv);
  *strv = empty_strv;
}

static void
sokaku_node_finalize (GObject *object)
{
  SokakuNodeClass *klass = SOKAKU_NODE_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const SokakuField *field = &klass->fields[i];

      if (field->type == SOKAKU_FIELD_STRING)
        clear_string (FIELD_POINTER (object, field, char *));
      else if (field->type == SOKAKU_FIELD_STRV)
        clear_strv (FIELD_POINTER (object, field, char **));
    }

  G_OBJECT_CLASS (sokaku_node_parent_class)->finalize (object);
}

static void
sokaku_node_class_init (SokakuNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sokaku_node_finalize;
}

static void
sokaku_node_init (SokakuNode *self)
{
}

/**
 * sokaku_node_class_install_fields:
 * @klass: class of a node type
 * @fields: (array length=n_fields): table of fields; must live as long as the class
 * @n_fields: number of fields
 *
 * Installs a property for each field. The index of a field in the table is what
 * the setters take.
 */
void
sokaku_node_class_install_fields (SokakuNodeClass *klass, const SokakuField *fields, guint n_fields)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /* GObject does not inherit these two. */
  G_OBJECT_CLASS (klass)->get_property = sokaku_node_get_property;
  G_OBJECT_CLASS (klass)->set_property = sokaku_node_set_property;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->pspecs = g_new0 (GParamSpec *, n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *name = fields[i].name;
      GParamSpec *pspec = NULL;

      switch (fields[i].type)
        {
        case SOKAKU_FIELD_STRING:
          pspec = g_param_spec_string (name, NULL, NULL, "", flags);
          break;
        case SOKAKU_FIELD_INT:
          pspec = g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, fields[i].initial, flags);
          break;
        case SOKAKU_FIELD_INT64:
          pspec = g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, fields[i].initial,
                                      flags);
          break;
        case SOKAKU_FIELD_BOOLEAN:
          pspec = g_param_spec_boolean (name, NULL, NULL, fields[i].initial, flags);
          break;
        case SOKAKU_FIELD_STRV:
          pspec = g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
          break;
        default:
          g_assert_not_reached ();
        }
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, pspec);
      klass->pspecs[i] = pspec;
    }
}

/**
 * sokaku_node_init_fields:
 * @self: a node under construction
 *
 * Gives every field its first value. Called by the init function of each type,
 * since only there the instance's final class is known.
 */
void
sokaku_node_init_fields (gpointer self)
{
  SokakuNodeClass *klass = SOKAKU_NODE_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const SokakuField *field = &klass->fields[i];

      switch (field->type)
        {
        case SOKAKU_FIELD_STRING:
          *FIELD_POINTER (self, field, char *) = empty_string;
          break;
        case SOKAKU_FIELD_INT:
          *FIELD_POINTER (self, field, int) = field->initial;
          break;
        case SOKAKU_FIELD_INT64:
          *FIELD_POINTER (self, field, gint64) = field->initial;
          break;
        case SOKAKU_FIELD_BOOLEAN:
          *FIELD_POINTER (self, field, gboolean) = field->initial;
          break;
        case SOKAKU_FIELD_STRV:
          *FIELD_POINTER (self, field, char **) = empty_strv;
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * sokaku_node_get_parent:
 * @self: a node
 *
 * Returns: (transfer none) (nullable): the node whose list holds @self
 */
SokakuNode *
sokaku_node_get_parent (SokakuNode *self)
{
  SokakuNodePrivate *priv = sokaku_node_get_instance_private (self);

  return priv->parent;
}

/**
 * sokaku_node_get_ancestor:
 * @self: a node
 * @type: a node type
 *
 * Returns: (transfer none) (nullable): @self or its nearest ancestor of @type
 */
gpointer
sokaku_node_get_ancestor (SokakuNode *self, GType type)
{
  for (SokakuNode *node = self; node != NULL; node = sokaku_node_get_parent (node))
    if (G_TYPE_CHECK_INSTANCE_TYPE (node, type))
      return node;
  return NULL;
}

/**
 * sokaku_node_set_parent:
 * @self: a node
 * @parent: (nullable): its new parent
 *
 * For #SokakuNodeList alone: the parent is who owns the list that holds @self.
 */
void
sokaku_node_set_parent (SokakuNode *self, SokakuNode *parent)
{
  SokakuNodePrivate *priv = sokaku_node_get_instance_private (self);

  g_return_if_fail (parent == NULL || priv->parent == NULL);

  priv->parent = parent;
}

/**
 * sokaku_node_emit_changed:
 * @self: where to begin
 * @change: what changed
 *
 * Tells @self and each of its ancestors of @change, through the `changed` vfunc.
 */
void
sokaku_node_emit_changed (SokakuNode *self, const SokakuChange *change)
{
  for (SokakuNode *node = self; node != NULL; node = sokaku_node_get_parent (node))
    {
      SokakuNodeClass *klass = SOKAKU_NODE_GET_CLASS (node);

      if (klass->changed != NULL)
        klass->changed (node, change);
    }
}

/**
 * sokaku_text_clean:
 * @text: (nullable): any text
 *
 * What a plan can hold: valid UTF-8, line ends as "\n", and no character that
 * XML 1.0 cannot carry (those are dropped).
 *
 * Returns: (transfer full): the text, "" for %NULL
 */
char *
sokaku_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        {
          if (p[1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if (c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
        {
          g_string_append_len (clean, p, g_utf8_next_char (p) - p);
        }
    }
  return g_string_free (clean, FALSE);
}

/* Whether @text can be kept as it is; decides without copying. */
static gboolean
is_clean (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if ((*p < 0x20 && *p != '\t' && *p != '\n') || (p[0] == 0xEF && p[1] == 0xBF && p[2] >= 0xBE))
      return FALSE;
  return g_utf8_validate (text, -1, NULL);
}

/**
 * sokaku_node_set_string:
 * @self: a node
 * @field: index of a string field
 * @value: (nullable): new value; %NULL is "", and what XML cannot carry is dropped
 *
 * Sets the field and reports it if it changed.
 */
void
sokaku_node_set_string (gpointer self, guint field, const char *value)
{
  g_autofree char *cleaned = NULL;

  if (value == NULL)
    value = "";
  if (!is_clean (value))
    value = cleaned = sokaku_text_clean (value);
  sokaku_node_set_clean_string (self, field, value);
}

/**
 * sokaku_node_set_clean_string:
 * @self: a node
 * @field: index of a string field
 * @value: new value, as sokaku_text_clean() would return it
 *
 * As sokaku_node_set_string(), for who has looked at every character already.
 */
void
sokaku_node_set_clean_string (gpointer self, guint field, const char *value)
{
  GParamSpec *pspec;
  const SokakuField *spec = get_field (self, field, &pspec);
  char **place = FIELD_POINTER (self, spec, char *);

  g_assert (spec->type == SOKAKU_FIELD_STRING);
  if (strcmp (*place, value) == 0)
    return;

  clear_string (place);
  if (*value != '\0')
    *place = g_strdup (value);
  report_field (self, pspec);
}

/**
 * sokaku_node_set_int:
 * @self: a node
 * @field: index of an integer field
 * @value: new value
 *
 * Sets the field and reports it if it changed.
 */
void
sokaku_node_set_int (gpointer self, guint field, int value)
{
  GParamSpec *pspec;
  const SokakuField *spec = get_field (self, field, &pspec);
  int *place = FIELD_POINTER (self, spec, int);

  g_assert (spec->type == SOKAKU_FIELD_INT);
  if (*place == value)
    return;

  *place = value;
  report_field (self, pspec);
}

/**
 * sokaku_node_set_int64:
 * @self: a node
 * @field: index of a 64-bit field
 * @value: new value
 *
 * Sets the field and reports it if it changed.
 */
void
sokaku_node_set_int64 (gpointer self, guint field, gint64 value)
{
  GParamSpec *pspec;
  const SokakuField *spec = get_field (self, field, &pspec);
  gint64 *place = FIELD_POINTER (self, spec, gint64);

  g_assert (spec->type == SOKAKU_FIELD_INT64);
  if (*place == value)
    return;

  *place = value;
  report_field (self, pspec);
}

/**
 * sokaku_node_set_boolean:
 * @self: a node
 * @field: index of a boolean field
 * @value: new value
 *
 * Sets the field and reports it if it changed.
 */
void
sokaku_node_set_boolean (gpointer self, guint field, gboolean value)
{
  GParamSpec *pspec;
  const SokakuField *spec = get_field (self, field, &pspec);
  gboolean *place = FIELD_POINTER (self, spec, gboolean);

  g_assert (spec->type == SOKAKU_FIELD_BOOLEAN);
  value = !!value;
  if (*place == value)
    return;

  *place = value;
  report_field (self, pspec);
}

/**
 * sokaku_node_set_strv:
 * @self: a node
 * @field: index of a string list field
 * @value: (nullable): new value, copied; %NULL is the empty list
 *
 * Sets the field and reports it if it changed.
 */
void
sokaku_node_set_strv (gpointer self, guint field, const char *const *value)
{
  GParamSpec *pspec;
  const SokakuField *spec = get_field (self, field, &pspec);
  char ***place = FIELD_POINTER (self, spec, char **);

  g_assert (spec->type == SOKAKU_FIELD_STRV);
  if (value == NULL)
    value = (const char *const *) empty_strv;
  if (g_strv_equal ((const char *const *) *place, value))
    return;

  clear_strv (place);
  if (value[0] != NULL)
    {
      guint n = g_strv_length ((char **) value);
      char **copy = g_new0 (char *, n + 1);

      for (guint i = 0; i < n; i++)
        copy[i] = is_clean (value[i]) ? g_strdup (value[i]) : sokaku_text_clean (value[i]);
      *place = copy;
    }
  report_field (self, pspec);
}
