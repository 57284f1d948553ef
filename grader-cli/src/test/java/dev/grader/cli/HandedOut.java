package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * All that can be read in a folder: every file as it is and as a browser, a JSON reader and a
 * follower of links decode it, also what is packed in it, and the names of all.
 */
final class HandedOut {
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");

  private HandedOut() {}

  /** Returns the texts by the paths of the files, {@code !} before what is packed. */
  static Map<String, String> texts(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.toList();
    }
    Map<String, String> texts = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (Path file : all) {
      String name = folder.relativize(file).toString();
      names.add(name);
      if (Files.isRegularFile(file)) {
        put(texts, name, Files.readAllBytes(file));
      }
    }
    texts.put("names of files", folded(String.join("\n", names)));
    return texts;
  }

  private static void put(Map<String, String> texts, String name, byte[] content)
      throws IOException {
    texts.put(name, decoded(new String(content, UTF_8)));
    InputStream in = new ByteArrayInputStream(content);
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        put(texts, name + "!" + entry.getName(), zip.readAllBytes());
      }
    } else if (content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b) {
      put(texts, name + "!", new GZIPInputStream(in).readAllBytes());
    }
  }

  /** Returns a text in each of its forms, one after the other. */
  static String decoded(String text) {
    return folded(String.join("\n", text, fromUrl(text), fromJson(text), fromHtml(text)));
  }

  /** Returns a text in lower case and without accents. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String fromUrl(String text) {
    return PERCENT.matcher(text).replaceAll(found -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (String each : found.group().substring(1).split("%", -1)) {
        bytes.write(Integer.parseInt(each, 16));
      }
      return java.util.regex.Matcher.quoteReplacement(bytes.toString(UTF_8));
    });
  }

  private static String fromJson(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
            String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static String fromHtml(String text) {
    String plain = text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    return ENTITY
        .matcher(plain)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(Character.toString(
            Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))));
  }
}
