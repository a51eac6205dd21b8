/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text view for a text of the model, in which references are whole. */
#include "sokaku-text-editor.h"

#include <string.h>

/**
 * SokakuTextEditor:
 *
 * References are shown as words ("③と同じ") and stay whole: what deletes a part
 * of one deletes all of it, and nothing can be typed into one. The text view's
 * own undo is off, so that Ctrl+Z is the document's. It emits ::edited once for
 * each thing that the user does to the text.
 */

struct _SokakuTextEditor
{
  GtkTextView parent_instance;

  GtkTextBuffer *buffer;
  SokakuItem *item;
  SokakuPlan *plan;
  char *preedit;
  guint n_user_actions;
  gboolean setting; /* the text is being set, not edited */
  gboolean edited;  /* in the running user action */
};

G_DEFINE_FINAL_TYPE (SokakuTextEditor, sokaku_text_editor, GTK_TYPE_TEXT_VIEW)

enum
{
  EDITED,
  COMPOSING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GQuark
reference_quark (void)
{
  return g_quark_from_static_string ("sokaku-reference");
}

/* The tag of the reference that the character after @iter belongs to. */
static GtkTextTag *
get_reference (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *link = tags; link != NULL; link = link->next)
    if (g_object_get_qdata (link->data, reference_quark ()) != NULL)
      return link->data;
  return NULL;
}

static gboolean
is_within (const GtkTextIter *iter)
{
  GtkTextTag *tag = get_reference (iter);

  return tag != NULL && !gtk_text_iter_starts_tag (iter, tag);
}

/* Nothing is inserted into a reference: it goes behind it, and so does what follows. */
static void
before_insert (SokakuTextEditor *self, GtkTextIter *place)
{
  if (self->setting || !is_within (place))
    return;
  gtk_text_iter_forward_to_tag_toggle (place, get_reference (place));
  gtk_text_buffer_place_cursor (self->buffer, place);
}

static void
before_delete (SokakuTextEditor *self, GtkTextIter *start, GtkTextIter *end)
{
  if (self->setting)
    return;
  if (is_within (start))
    gtk_text_iter_backward_to_tag_toggle (start, get_reference (start));
  if (is_within (end))
    gtk_text_iter_forward_to_tag_toggle (end, get_reference (end));
}

static void
forget_tag (GtkTextTag *tag, gpointer data)
{
  if (g_object_get_qdata (G_OBJECT (tag), reference_quark ()) != NULL)
    g_ptr_array_add (data, g_object_ref (tag));
}

static void
clear (SokakuTextEditor *self)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (self->buffer);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_text_buffer_set_text (self->buffer, "", 0);
  gtk_text_tag_table_foreach (table, forget_tag, tags);
  for (guint i = 0; i < tags->len; i++)
    gtk_text_tag_table_remove (table, g_ptr_array_index (tags, i));
}

static void
insert_reference (SokakuTextEditor *self, const SokakuTextPart *part)
{
  g_autofree char *reference = sokaku_reference_make (part->kind, part->target);
  g_autofree char *words = sokaku_reference_render (reference, self->item, self->plan);
  GtkTextTag *tag
      = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GtkTextIter end;
  GdkRGBA colour;

  if (gtk_style_context_lookup_color (context, "sokaku_accent", &colour))
    g_object_set (tag, "foreground-rgba", &colour, NULL);
  g_object_set_qdata_full (G_OBJECT (tag), reference_quark (), g_steal_pointer (&reference),
                           g_free);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_insert_with_tags (self->buffer, &end, words, -1, tag, NULL);
}

static void
show (SokakuTextEditor *self, const char *text)
{
  g_autoptr (GPtrArray) parts = NULL;
  GtkTextIter end;

  self->setting = TRUE;
  clear (self);
  if (self->item == NULL || !sokaku_reference_has_any (text))
    {
      gtk_text_buffer_set_text (self->buffer, text, -1);
      self->setting = FALSE;
      return;
    }
  parts = sokaku_reference_split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);

      gtk_text_buffer_get_end_iter (self->buffer, &end);
      if (part->is_reference)
        insert_reference (self, part);
      else
        gtk_text_buffer_insert (self->buffer, &end, part->text, -1);
    }
  self->setting = FALSE;
}

static void
tell (SokakuTextEditor *self)
{
  self->edited = FALSE;
  g_signal_emit (self, signals[EDITED], 0);
}

static void
changed (SokakuTextEditor *self)
{
  if (self->setting)
    return;
  if (self->n_user_actions > 0)
    self->edited = TRUE;
  else
    tell (self);
}

static void
user_action_begun (SokakuTextEditor *self)
{
  self->n_user_actions++;
}

static void
user_action_ended (SokakuTextEditor *self)
{
  self->n_user_actions--;
  if (self->n_user_actions == 0 && self->edited)
    tell (self);
}

static void
preedit_changed (SokakuTextEditor *self, const char *preedit)
{
  g_free (self->preedit);
  self->preedit = g_strdup (preedit);
  g_signal_emit (self, signals[COMPOSING], 0);
}

static void
sokaku_text_editor_dispose (GObject *object)
{
  SokakuTextEditor *self = SOKAKU_TEXT_EDITOR (object);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  g_clear_object (&self->item);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (sokaku_text_editor_parent_class)->dispose (object);
}

static void
sokaku_text_editor_finalize (GObject *object)
{
  g_free (SOKAKU_TEXT_EDITOR (object)->preedit);

  G_OBJECT_CLASS (sokaku_text_editor_parent_class)->finalize (object);
}

static void
sokaku_text_editor_class_init (SokakuTextEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sokaku_text_editor_dispose;
  object_class->finalize = sokaku_text_editor_finalize;

  /**
   * SokakuTextEditor::edited:
   * @self: the editor
   *
   * The user has changed the text; text that an input method still converts is
   * no part of it.
   */
  signals[EDITED] = g_signal_new ("edited", SOKAKU_TYPE_TEXT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SokakuTextEditor::composing:
   * @self: the editor
   *
   * What an input method converts has changed.
   */
  signals[COMPOSING] = g_signal_new ("composing", SOKAKU_TYPE_TEXT_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sokaku_text_editor_init (SokakuTextEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  g_signal_connect_swapped (self->buffer, "insert-text", G_CALLBACK (before_insert), self);
  g_signal_connect_swapped (self->buffer, "delete-range", G_CALLBACK (before_delete), self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed), self);
  g_signal_connect_swapped (self->buffer, "begin-user-action", G_CALLBACK (user_action_begun),
                            self);
  g_signal_connect_swapped (self->buffer, "end-user-action", G_CALLBACK (user_action_ended), self);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed), NULL);
}

/**
 * sokaku_text_editor_new:
 *
 * Returns: (transfer floating): an empty editor
 */
GtkWidget *
sokaku_text_editor_new (void)
{
  return g_object_new (SOKAKU_TYPE_TEXT_EDITOR, NULL);
}

/**
 * sokaku_text_editor_set_scope:
 * @self: an editor
 * @item: (nullable): the item whose text it is; %NULL for a text without references
 * @plan: (nullable): its plan
 *
 * Says where references lead to.
 */
void
sokaku_text_editor_set_scope (SokakuTextEditor *self, SokakuItem *item, SokakuPlan *plan)
{
  g_set_object (&self->item, item);
  g_set_object (&self->plan, plan);
}

/* How many characters at the end of two texts are the same. */
static int
count_common_end (const char *a, const char *b)
{
  const char *end_a = a + strlen (a);
  const char *end_b = b + strlen (b);
  int n = 0;

  while (end_a > a && end_b > b)
    {
      end_a = g_utf8_prev_char (end_a);
      end_b = g_utf8_prev_char (end_b);
      if (g_utf8_get_char (end_a) != g_utf8_get_char (end_b))
        break;
      n++;
    }
  return n;
}

/**
 * sokaku_text_editor_set_text:
 * @self: an editor
 * @text: a text of the model
 *
 * Shows @text, where it is not what the editor shows already. The caret goes to
 * where the two differ, so that it does not leave what is being worked on.
 */
void
sokaku_text_editor_set_text (SokakuTextEditor *self, const char *text)
{
  g_autofree char *old = sokaku_text_editor_dup_text (self);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  int common;

  g_return_if_fail (SOKAKU_IS_TEXT_EDITOR (self));

  if (strcmp (old, text) == 0)
    return;
  before = sokaku_text_editor_dup_shown (self);
  show (self, text);
  after = sokaku_text_editor_dup_shown (self);
  common = count_common_end (before, after);
  sokaku_text_editor_set_caret (self, (int) g_utf8_strlen (after, -1) - common);
}

/**
 * sokaku_text_editor_dup_text:
 * @self: an editor
 *
 * Returns: (transfer full): the text for the model, references included
 */
char *
sokaku_text_editor_dup_text (SokakuTextEditor *self)
{
  GString *text = g_string_new (NULL);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  while (!gtk_text_iter_is_end (&start))
    {
      GtkTextTag *tag = get_reference (&start);

      end = start;
      if (tag != NULL)
        {
          gtk_text_iter_forward_to_tag_toggle (&end, tag);
          g_string_append (text, g_object_get_qdata (G_OBJECT (tag), reference_quark ()));
        }
      else
        {
          g_autofree char *plain = NULL;

          while (gtk_text_iter_forward_to_tag_toggle (&end, NULL) && get_reference (&end) == NULL)
            ;
          plain = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
          g_string_append (text, plain);
        }
      start = end;
    }
  return g_string_free (text, FALSE);
}

/**
 * sokaku_text_editor_dup_shown:
 * @self: an editor
 *
 * Returns: (transfer full): the text as it is shown, with what an input method
 *   is converting
 */
char *
sokaku_text_editor_dup_shown (SokakuTextEditor *self)
{
  GtkTextIter start, end, caret;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  before = gtk_text_buffer_get_text (self->buffer, &start, &caret, TRUE);
  after = gtk_text_buffer_get_text (self->buffer, &caret, &end, TRUE);
  return g_strconcat (before, self->preedit != NULL ? self->preedit : "", after, NULL);
}

/**
 * sokaku_text_editor_insert:
 * @self: an editor
 * @text: a text of the model, references included
 *
 * Puts @text in place of the selection, or at the caret, as if it were typed.
 */
void
sokaku_text_editor_insert (SokakuTextEditor *self, const char *text)
{
  g_autoptr (GPtrArray) parts = sokaku_reference_split (text);

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);
      g_autofree char *reference
          = part->is_reference ? sokaku_reference_make (part->kind, part->target) : NULL;

      gtk_text_buffer_insert_at_cursor (self->buffer, part->is_reference ? reference : part->text,
                                        -1);
    }
  gtk_text_buffer_end_user_action (self->buffer);
  {
    /* References went in as the model has them; now they are shown as words. */
    g_autofree char *whole = sokaku_text_editor_dup_text (self);
    int behind = sokaku_text_editor_count_behind (self);

    show (self, whole);
    sokaku_text_editor_set_behind (self, behind);
  }
}

/**
 * sokaku_text_editor_get_caret:
 * @self: an editor
 *
 * Returns: characters shown before the caret
 */
int
sokaku_text_editor_get_caret (SokakuTextEditor *self)
{
  int offset;

  g_object_get (self->buffer, "cursor-position", &offset, NULL);
  return offset;
}

/**
 * sokaku_text_editor_set_caret:
 * @self: an editor
 * @offset: characters shown before the caret; -1 for all of them
 *
 * Puts the caret there and selects nothing.
 */
void
sokaku_text_editor_set_caret (SokakuTextEditor *self, int offset)
{
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &place, offset);
  gtk_text_buffer_place_cursor (self->buffer, &place);
}

/**
 * sokaku_text_editor_select:
 * @self: an editor
 * @start: characters shown before the selection
 * @end: characters shown before its end, where the caret goes
 *
 * Selects a part of the text for the user, who has not selected it. The primary selection
 * stays away from it: what others take there would end it, and under X even what this
 * editor itself gave up a moment ago would, since that is heard of later.
 */
void
sokaku_text_editor_select (SokakuTextEditor *self, int start, int end)
{
  GtkWidget *widget = GTK_WIDGET (self);
  /* A text view shares its selection while it is realized. */
  GdkClipboard *primary
      = gtk_widget_get_realized (widget) ? gtk_widget_get_primary_clipboard (widget) : NULL;
  GtkTextIter first, last;

  g_return_if_fail (SOKAKU_IS_TEXT_EDITOR (self));

  gtk_text_buffer_get_iter_at_offset (self->buffer, &first, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &last, end);
  if (primary != NULL)
    gtk_text_buffer_remove_selection_clipboard (self->buffer, primary);
  gtk_text_buffer_select_range (self->buffer, &last, &first);
  if (primary != NULL)
    gtk_text_buffer_add_selection_clipboard (self->buffer, primary);
}

/**
 * sokaku_text_editor_count_behind:
 * @self: an editor
 *
 * Returns: characters shown behind the caret
 */
int
sokaku_text_editor_count_behind (SokakuTextEditor *self)
{
  return gtk_text_buffer_get_char_count (self->buffer) - sokaku_text_editor_get_caret (self);
}

/**
 * sokaku_text_editor_set_behind:
 * @self: an editor
 * @behind: characters shown behind the caret
 *
 * Puts the caret there and selects nothing.
 */
void
sokaku_text_editor_set_behind (SokakuTextEditor *self, int behind)
{
  int caret = gtk_text_buffer_get_char_count (self->buffer) - behind;

  if (caret != sokaku_text_editor_get_caret (self))
    sokaku_text_editor_set_caret (self, MAX (caret, 0));
}

/**
 * sokaku_text_editor_end_composing:
 * @self: an editor
 *
 * What an input method converts becomes text as it stands: the editor is about to
 * show another.
 */
void
sokaku_text_editor_end_composing (SokakuTextEditor *self)
{
  g_autofree char *preedit = g_strdup (self->preedit);

  if (!sokaku_text_editor_is_composing (self))
    return;
  gtk_text_view_reset_im_context (GTK_TEXT_VIEW (self));
  g_clear_pointer (&self->preedit, g_free);
  sokaku_text_editor_insert (self, preedit);
}

/**
 * sokaku_text_editor_is_composing:
 * @self: an editor
 *
 * Returns: whether an input method is converting what was typed, so that Enter,
 *   arrows and Esc belong to it
 */
gboolean
sokaku_text_editor_is_composing (SokakuTextEditor *self)
{
  return self->preedit != NULL && *self->preedit != '\0';
}

/**
 * sokaku_text_editor_is_at_edge:
 * @self: an editor
 * @columns: -1 for left, 1 for right
 * @rows: -1 for up, 1 for down
 *
 * Returns: whether the caret can go no further in that direction
 */
gboolean
sokaku_text_editor_is_at_edge (SokakuTextEditor *self, int columns, int rows)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter caret, moved;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  moved = caret;
  if (columns < 0)
    return gtk_text_iter_is_start (&caret);
  if (columns > 0)
    return gtk_text_iter_is_end (&caret);
  if (rows < 0)
    {
      if (!gtk_text_view_starts_display_line (view, &moved))
        gtk_text_view_backward_display_line_start (view, &moved);
      return gtk_text_iter_is_start (&moved);
    }
  if (!gtk_text_iter_is_end (&moved))
    gtk_text_view_forward_display_line_end (view, &moved);
  return gtk_text_iter_is_end (&moved);
}
