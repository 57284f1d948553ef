package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.Ulimit;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a container is shut in. Everything here is tried from inside by an integration test. */
final class ContainerFlags {
  /** Nobody's user in the image and on the host. */
  static final String USER = "65532:65532";
  /** Everything a container is told; nothing comes from the host's environment. */
  static final List<String> ENVIRONMENT = List.of(
      "PATH=/opt/grader/tools/bin:/usr/local/bin:/usr/bin:/bin",
      "HOME=/tmp",
      "USER=candidate",
      "LOGNAME=candidate",
      "LANG=C.UTF-8",
      "TZ=UTC",
      "PYTHONHASHSEED=0");

  private static final long MIB = 1L << 20;
  private static final long OPEN_FILES = 4096;
  private static final String SCRATCH = "rw,nosuid,nodev,exec,mode=1777";
  private static final int INODES = 50_000;

  private final Engine engine;

  ContainerFlags(Engine engine) {
    this.engine = engine;
  }

  /** For tools and candidate code: no network, nothing writable but sized temporary folders. */
  HostConfig shutIn(Limits limits, List<Mount> mounts) {
    return common(limits.cpus())
        .withNetworkMode("none")
        .withIpcMode("private")
        .withShmSize(16 * MIB)
        .withReadonlyRootfs(true)
        .withMemory(limits.memoryBytes())
        .withMemorySwap(limits.memoryBytes())
        .withPidsLimit((long) limits.processes())
        .withUlimits(
            List.of(new Ulimit("nofile", OPEN_FILES, OPEN_FILES), new Ulimit("core", 0L, 0L)))
        .withTmpFs(folders(limits.diskBytes()))
        .withMounts(mounts)
        .withRuntime(engine.runtime());
  }

  /** For installing dependencies, without any candidate file: with network, one volume writable. */
  HostConfig installing(List<Mount> mounts) {
    return making()
        .withReadonlyRootfs(true)
        .withTmpFs(Map.of("/tmp", SCRATCH, Layout.INPUT, SCRATCH, Layout.SUBMISSION, SCRATCH))
        .withMounts(mounts);
  }

  /** For making an image: with network, everything writable; what lies in /tmp is not kept. */
  HostConfig making() {
    return common(Integer.MAX_VALUE).withPidsLimit(512L).withTmpFs(Map.of("/tmp", SCRATCH));
  }

  private HostConfig common(int cpus) {
    return HostConfig.newHostConfig()
        .withCapDrop(Capability.ALL)
        .withSecurityOpts(List.of("no-new-privileges"))
        .withInit(true)
        .withNanoCPUs(1_000_000_000L * Math.min(cpus, processors()))
        .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
  }

  /** The engine refuses to give more processors than there are. */
  private int processors() {
    return Optional.ofNullable(engine.info())
        .map(Info::getNCPU)
        .filter(n -> n > 0)
        .orElse(1);
  }

  /**
   * Shares the disk limit out: half for the submission, an eighth for our input, the rest for /tmp.
   */
  private Map<String, String> folders(long diskBytes) {
    Map<String, String> folders = new LinkedHashMap<>();
    folders.put(Layout.SUBMISSION, folder(diskBytes / 2));
    folders.put(Layout.INPUT, folder(diskBytes / 8));
    folders.put("/tmp", folder(diskBytes / 8 * 3));
    return folders;
  }

  private String folder(long bytes) {
    String inodes = "runsc".equals(engine.runtime()) ? "" : ",nr_inodes=" + INODES;
    return "rw,nosuid,nodev,exec,mode=1777,size=" + bytes + inodes;
  }
}
