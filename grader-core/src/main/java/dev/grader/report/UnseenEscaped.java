package dev.grader.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what a reader would not see, so that the file is harmless in a terminal and still holds
 * every character; and every surrogate, paired or not, because a lone one has no form in UTF-8.
 */
final class UnseenEscaped extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7f;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return Foreign.isUnseen(character)
        ? new SerializedString("\\u" + Integer.toHexString(0x10000 | character).substring(1))
        : null;
  }
}
