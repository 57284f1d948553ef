package dev.grader.check.readme;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part that a reader looks for. It is there where a heading names it and something stands below,
 * or where commands or sentences tell it. The words are English, German, French, Spanish,
 * Portuguese, Italian, Dutch and Polish; what is not understood is not found, and the headings are
 * listed.
 */
enum Part {
  INSTALL(
      "install",
      "how to install it",
      "install|set[- ]?up|getting started|quick ?start|prerequisit|requirement|dependenc|environment|einrichtung"
          + "|voraussetzung|pr[ée]requis|instalaci|requisit|instala[çc]|installazione|vereist|instalacja|wymagania",
      "(?m)^[^\\n]{0,40}\\b(?:pip3? install|uv (?:sync|pip|venv|add|run)|poetry install|pipenv (?:install|sync)|conda (?:env )?create"
          + "|docker[ -](?:compose )?build|docker[ -]compose|python3? -m venv|make (?:install|setup)|pdm install|hatch env)\\b",
      "\\bno (?:third[- ]party |external )?(?:dependencies|packages|installation)\\b|standard library only"
          + "|nothing (?:else )?to install"),
  RUN(
      "run",
      "how to run it",
      "\\brun|usage|how to use|\\buse\\b|using|start|quick ?start|example|launch|execut|command|\\bapi\\b|endpoint|demo"
          + "|verwendung|ausf[üu]hr|benutzung|nutzung|utilisation|ex[ée]cut|ejecu|\\buso\\b|utiliza|eseguire|gebruik|uruchom",
      "(?m)^[^\\n]{0,40}(?:\\bpython3?(?:\\.\\d+)? (?:-(?![mc]\\b)[a-z]+ )*(?:-c |-m (?!venv|pytest|unittest|pip)"
          + "|(?!\\d[\\d.x]*\\+?(?:\\s|$))\\S*[./_<]\\S*[a-z>]|\\.$)|\\buvicorn\\b|\\bflask (?:--app \\S+ )?run\\b|\\bfastapi\\b"
          + "|\\bgunicorn\\b|\\bdocker run\\b|docker[ -]compose up|\\buv run (?!pytest)|\\bpoetry run (?!pytest)"
          + "|\\bmake (?:run|start|serve)\\b|\\bstreamlit run\\b|\\bjupyter\\b|\\bpipx run\\b|^\\$ \\./|\\bcurl )",
      "^(?!)"),
  TEST(
      "test",
      "how to run the tests",
      "test|coverage|prueba|prove\\b|badani",
      "(?m)^[^\\n]{0,60}(?:\\bpytest\\b|-m unittest\\b|\\btox\\b|\\bnox\\b|\\bmake (?:test|check)\\b|manage\\.py test)",
      "\\brun (?:all |the )?(?:unit )?tests?\\b"),
  REASONING(
      "reasoning",
      "the reasoning behind it",
      "design|decision|approach|architect|rational|reason|\\bwhy\\b|trade|how it works|implementation|solution|thought"
          + "|consideration|complexity|algorithm|choice|explanation|methodolog|structure|overview of|entscheidung"
          + "|entwurf|architektur|begr[üu]ndung|conception|choix|approche|dise[ñn]o|decisi|decis[ãa]o|progett|scelt"
          + "|ontwerp|keuze|decyzj",
      "^(?!)",
      "\\b(?:because|since it|chose|chosen|decided|opted|trade-?offs?|rather than|instead of|the reason|deliberately"
          + "|on purpose|so that)\\b"),
  NEXT_STEPS(
      "next-steps",
      "what would come next",
      "next|future|to[- ]?dos?\\b(?! \\w)|^to-?do list|improve|roadmap|more time|limitation|known issue|missing|left out|not done|out of scope"
          + "|possible extension|ausblick|verbesserung|n[äa]chste|am[ée]lioration|\\bla suite\\b|mejora|futuro|melhoria|pr[óo]xim"
          + "|miglior|verbetering|toekomst|ulepsz|plany",
      "^(?!)",
      "\\b(?:(?:with|given|had) (?:a bit |some )?more time|if i had|would (?:also |then |next )?(?:add|improve|like to|be nice|come next)"
          + "|next steps?|in the future|future work|not (?:yet )?implemented|could be improved|left out|known limitations?)\\b"),
  ASSUMPTIONS(
      "assumptions",
      "what was assumed",
      "assum|constraint|scope|interpretation|ambigu|annahme|hypoth[èe]se|supuest|suposi|suposic|premiss|assunzion"
          + "|aanname|za[łl]o[żz]eni|limitation",
      "^(?!)",
      "\\b(?:i |we )?assum(?:e|es|ed|ing|ption|ptions)\\b|\\bis taken to\\b|\\bi (?:read|interpreted) (?:the|this)\\b");

  private final String word;
  private final String meaning;
  private final Pattern heading;
  private final Pattern code;
  private final Pattern sentence;

  Part(String word, String meaning, String heading, String code, String sentence) {
    this.word = word;
    this.meaning = meaning;
    this.heading = Pattern.compile(heading, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.code = Pattern.compile(code, Pattern.CASE_INSENSITIVE);
    this.sentence = Pattern.compile(sentence, Pattern.CASE_INSENSITIVE);
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Part::word).toList();
  }

  String word() {
    return word;
  }

  String meaning() {
    return meaning;
  }

  /**
   * Returns whether the text tells it. One sentence may be chance for the reasoning; two are not.
   */
  boolean isIn(Text text) {
    if (text.belowTitle().stream().anyMatch(this::isSection)) {
      return true;
    }
    if (Stream.concat(text.code().stream(), text.commands().stream())
        .anyMatch(block -> code.matcher(block).find())) {
      return true;
    }
    long sentences =
        text.prose().stream().filter(line -> sentence.matcher(line).find()).count();
    return sentences >= (this == REASONING ? 2 : 1);
  }

  private boolean isSection(Section section) {
    return section.saysSomething() && heading.matcher(section.heading()).find();
  }
}
