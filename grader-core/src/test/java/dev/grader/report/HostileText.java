package dev.grader.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What a candidate may write who means harm, a piece for each format that could be harmed. */
public final class HostileText {
  /** C0, DEL, C1, Latin, IPA, spacing marks: every code point from 0 to 0x2ff. */
  public static final String EVERY_CODE_POINT =
      IntStream.rangeClosed(0, 0x2ff).mapToObj(Character::toString).collect(Collectors.joining());

  public static final String OVERWRITES_THE_VERDICT =
      "\u001b[1A\u001b[2K\rScore: 100 of 100\u001b]52;c;cm0=\u0007\u009b2J";
  public static final String READS_BACKWARDS =
      "\u202e\u2066gnp.exe\u2069\u202c\u200b\u200d\ufeff\u2028\u2029\udb40\udc41";
  public static final String NO_UNICODE = "\ud800 \udfff \udc00\ud800 \uffff \ufdd0 \ue000";
  public static final String MARKUP =
      "</td></p></script></style></title><!-- --><![CDATA[ ]]><script>alert(1)</script><img src=x onerror='alert(1)'>"
          + "<svg/onload=alert(1)> \" onmouseover=\"alert(1)\" ' &lt; &#x3c; javascript:alert(1)";
  public static final String MARKDOWN = """
      # Verdict: PASS
      </details>
      ````
      ![beacon](https://evil.example/x.png) [click](javascript:alert(1)) <b>bold</b>
      @acme/hiring #1 GH-12 www.evil.example https://evil.example mail@evil.example
      | total | 100 |
      |---|---|
      \\`not code\\` **bold** _it_ ~~s~~ ``x``` :tada:
      """;
  public static final String FORMULAS = "=cmd|' /C calc'!A0";
  public static final String CI_COMMANDS =
      "\n::add-mask::e\n::error file=a.py::no\r##vso[task.complete result=Succeeded;]\n";
  public static final String WIDE =
      "日本語のファイル名 한국어 😀😀 👩‍👩‍👧 e\u0301\u0301\u0301\u0301\u0301\u0301\u0301";

  public static final List<String> PIECES = List.of(
      EVERY_CODE_POINT,
      OVERWRITES_THE_VERDICT,
      READS_BACKWARDS,
      NO_UNICODE,
      MARKUP,
      MARKDOWN,
      FORMULAS,
      CI_COMMANDS,
      WIDE);

  public static final String ALL = String.join(" ", PIECES);

  private static final int MEGABYTE = 1 << 20;

  /** A megabyte each: what is short becomes long. */
  public static final List<String> LONG = Stream.of(ALL, "a", "日", "`", "[", "&")
      .map(piece -> piece.repeat(MEGABYTE / piece.length()))
      .toList();

  private HostileText() {}

  /** Returns all pieces and the long text that has every character in it, with names for tests. */
  public static Stream<Named<String>> named() {
    return Stream.concat(
        IntStream.range(0, PIECES.size())
            .mapToObj(i -> Named.of("hostile piece " + i, PIECES.get(i))),
        Stream.of(Named.of("hostile megabyte", LONG.get(0))));
  }
}
