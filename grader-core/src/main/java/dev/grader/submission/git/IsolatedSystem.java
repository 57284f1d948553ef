package dev.grader.submission.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit sees of this machine: no system and no user configuration, no Git environment
 * variables, no {@code git} program. JGit keeps it for the whole process.
 */
final class IsolatedSystem extends SystemReader.Delegate {
  private static final int STREAM_ABOVE_BYTES = 8 << 20;
  private static final int WINDOW_BYTES = 64 << 10;
  private static final int WINDOWS_BYTES = 32 << 20;

  private IsolatedSystem() {
    super(SystemReader.getInstance());
  }

  /** Makes it JGit's view; harmless when called again. */
  static synchronized void install() {
    if (SystemReader.getInstance() instanceof IsolatedSystem) {
      return;
    }
    SystemReader.setInstance(new IsolatedSystem());
    WindowCacheConfig cache = new WindowCacheConfig();
    cache.setStreamFileThreshold(STREAM_ABOVE_BYTES);
    cache.setPackedGitWindowSize(WINDOW_BYTES);
    cache.setPackedGitLimit(WINDOWS_BYTES);
    cache.install();
  }

  @Override
  public @Nullable String getenv(String variable) {
    return variable.startsWith("GIT_") || variable.startsWith("XDG_")
        ? null
        : super.getenv(variable);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  /** A configuration in memory; JGit may "load" and "save" it as it likes. */
  private static final class Fixed extends FileBasedConfig {
    Fixed(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    /**
     * Answers what JGit would otherwise measure by writing probe files into the repository it
     * opens, which may be the user's own.
     */
    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
      if (section.equals("filesystem")) {
        return name.equals("timestampResolution") ? "1 s" : "10 ms";
      }
      return super.getString(section, subsection, name);
    }

    @Override
    public void load() {
      // there is no file
    }

    @Override
    public void save() {
      // there is no file
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
