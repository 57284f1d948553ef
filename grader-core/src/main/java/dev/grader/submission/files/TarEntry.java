package dev.grader.submission.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * The header of one regular file in a POSIX tar: owner 65532, time 0, and nothing else that could
 * differ from run to run. Names that ustar cannot hold go into a pax header before it.
 *
 * @param name relative path
 * @param size in bytes
 */
record TarEntry(String name, long size, boolean executable) {
  private static final int BLOCK = 512;
  private static final int OWNER = 65532;
  private static final int MAX_NAME = 100;

  /** Writes the header blocks. */
  void writeHeader(OutputStream tar) throws IOException {
    byte[] bytes = name.getBytes(UTF_8);
    boolean plain = bytes.length <= MAX_NAME && US_ASCII.newEncoder().canEncode(name);
    if (!plain) {
      byte[] record = paxRecord("path", bytes);
      tar.write(block("pax".getBytes(US_ASCII), record.length, 'x', 0644));
      tar.write(record);
      tar.write(new byte[padding(record.length)]);
    }
    byte[] shown = plain ? bytes : "long-name".getBytes(US_ASCII);
    tar.write(block(shown, size, '0', executable ? 0755 : 0644));
  }

  /** Returns how many zero bytes follow a content of {@code length} bytes. */
  static int padding(long length) {
    return (int) ((BLOCK - length % BLOCK) % BLOCK);
  }

  /** The length a pax record starts with counts itself. */
  private static byte[] paxRecord(String key, byte[] value) {
    int body = key.length() + value.length + 3;
    int length = body + 1;
    while (Integer.toString(length).length() + body != length) {
      length++;
    }
    byte[] head = (length + " " + key + "=").getBytes(US_ASCII);
    byte[] record = Arrays.copyOf(head, length);
    System.arraycopy(value, 0, record, head.length, value.length);
    record[length - 1] = '\n';
    return record;
  }

  private static byte[] block(byte[] name, long size, char type, int mode) {
    byte[] block = new byte[BLOCK];
    System.arraycopy(name, 0, block, 0, name.length);
    octal(block, 100, 8, mode);
    octal(block, 108, 8, OWNER);
    octal(block, 116, 8, OWNER);
    octal(block, 124, 12, size);
    octal(block, 136, 12, 0);
    Arrays.fill(block, 148, 156, (byte) ' ');
    block[156] = (byte) type;
    byte[] magic = "ustar\00000".getBytes(US_ASCII);
    System.arraycopy(magic, 0, block, 257, magic.length);
    int sum = 0;
    for (byte each : block) {
      sum += each & 0xff;
    }
    octal(block, 148, 7, sum);
    return block;
  }

  private static void octal(byte[] block, int at, int width, long value) {
    byte[] digits = String.format(Locale.ROOT, "%0" + (width - 1) + "o", value).getBytes(US_ASCII);
    System.arraycopy(digits, 0, block, at, digits.length);
    block[at + width - 1] = 0;
  }
}
