package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.HostConfig;
import dev.grader.sandbox.SandboxException;
import java.util.List;

/**
 * A container to be made.
 *
 * @param image name or id
 * @param argv program and arguments
 * @param user as {@code uid:gid}
 * @param environment as {@code NAME=value}
 * @param flags how it is shut in
 */
record ContainerSpec(
    String image, List<String> argv, String user, List<String> environment, HostConfig flags) {

  /** Makes it, not started, under that name. */
  void create(Engine engine, String name) throws SandboxException, InterruptedException {
    engine.ask(
        "create a container from " + image,
        docker -> docker
            .createContainerCmd(image)
            .withName(name)
            .withEntrypoint("") // the image's own, which a base image may have, is not used
            .withCmd(argv)
            .withUser(user)
            .withEnv(environment)
            .withWorkingDir("/")
            .withHostName("sandbox")
            .withHostConfig(flags)
            .withLabels(Labels.container())
            .withStdinOpen(true)
            .withStdInOnce(true)
            .withAttachStdin(true)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .exec());
  }
}
