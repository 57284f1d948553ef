package dev.grader.submission.git;

/**
 * How Git tells text from other content where nobody says which it is.
 *
 * @param hasNul or a carriage return that ends no line
 * @param hasCrLf a line that ends with both
 */
record TextStatistics(boolean hasNul, boolean hasCrLf, int printable, int unprintable) {

  static TextStatistics of(byte[] content) {
    boolean nul = false;
    boolean crLf = false;
    int printable = 0;
    int unprintable = 0;
    for (int i = 0; i < content.length; i++) {
      int each = content[i] & 0xff;
      if (each == '\r') {
        boolean ends = i + 1 < content.length && content[i + 1] == '\n';
        crLf |= ends;
        nul |= !ends;
      } else if (each == 0) {
        nul = true;
        unprintable++;
      } else if (each == 127 || (each < 32 && "\n\b\t\033\f".indexOf(each) < 0)) {
        unprintable++;
      } else if (each != '\n') {
        printable++;
      }
    }
    return new TextStatistics(nul, crLf, printable, unprintable);
  }

  boolean isText() {
    return !hasNul && (printable >> 7) >= unprintable;
  }
}
