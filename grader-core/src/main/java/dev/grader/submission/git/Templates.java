package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.PrivateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Fetches each template once. Whoever hands out a template is trusted to name it. */
final class Templates {
  /** The ref is what follows the last {@code @} that is not the one of {@code user@host}. */
  private static final Pattern WITH_REF = Pattern.compile("(.+[/:][^@]+|.+\\.git)@([^@:]+)");

  private static final int MAX_COMMITS = 100_000;

  private final GitSettings settings;
  private final Map<String, Template> known = new HashMap<>();

  Templates(GitSettings settings) {
    this.settings = new GitSettings(
        settings.limits(),
        settings.temporary(),
        settings.credentials(),
        SourcePolicy.OWN_COMMAND_LINE);
  }

  /** Returns the template at {@code url@ref}; the others who want it wait meanwhile. */
  synchronized Template at(String location) throws FetchException, InterruptedException {
    Template template = known.get(location);
    if (template == null) {
      try {
        template = fetch(location);
      } catch (FetchException e) {
        Blame blame = e.blame() == Blame.SUBMISSION ? Blame.CALLER : e.blame();
        throw new FetchException(blame, "The assignment's template: " + e.getMessage(), e);
      }
      known.put(location, template);
    }
    return template;
  }

  private Template fetch(String location) throws FetchException, InterruptedException {
    Matcher matcher = WITH_REF.matcher(location);
    boolean hasRef = matcher.matches();
    Source source = Source.parse(hasRef ? matcher.group(1) : location, settings.policy());
    Optional<String> ref = hasRef ? Optional.of(matcher.group(2)) : Optional.empty();
    try (PrivateFolder folder = PrivateFolder.in(settings.temporary())) {
      Watchdog watchdog = new Watchdog(source.display(), settings.limits(), folder);
      Held held = watchdog.watch(stop -> {
        try (Opened opened = new Sources(settings, folder.path()).open(source, ref, stop)) {
          return new Held(read(source.display(), opened, stop));
        }
      });
      return held.template();
    } catch (IOException e) {
      throw new Failures(source.display()).of(e);
    }
  }

  /** A template that the watchdog can hand over. */
  private record Held(Template template) implements Closeable {
    @Override
    public void close() {
      // holds memory only
    }
  }

  private Template read(String what, Opened opened, Stop stop) throws FetchException, IOException {
    Set<String> commits = new HashSet<>();
    Map<String, String> files = new HashMap<>();
    Set<String> blobs = new HashSet<>();
    try (ObjectReader reader = opened.repository().newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      walk.setRetainBody(false);
      RevCommit tip = walk.parseCommit(opened.tip());
      walk.markStart(tip);
      for (RevCommit commit : walk) {
        stop.check();
        if (commits.size() == MAX_COMMITS) {
          break;
        }
        commits.add(commit.name());
      }
      List<Entry> entries =
          new TreeReader(what, settings.limits()).list(reader, tip.getTree(), stop);
      for (Entry entry : entries) {
        files.put(entry.path(), entry.content());
        if (entry.size() > 0) {
          blobs.add(entry.content());
        }
      }
    }
    return new Template(commits, files, blobs);
  }
}
