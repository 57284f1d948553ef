# An image of the grader, for CI and for machines without Java:
#
#   ./grader --version                # builds the jar, which goes in as it is
#   docker build -t grader .
#   docker run --rm -v /var/run/docker.sock:/var/run/docker.sock -v "$PWD:/work:ro" grader grade . --out /tmp/report
#
# Candidate code runs in containers beside this one, made by the engine whose socket is mounted; or, without an engine, in
# bubblewrap inside this one, which has to be allowed to make namespaces (see docs/ci.md). BASE is a Debian or what is
# made from one: --build-arg BASE=debian:bookworm-slim
ARG BASE=debian:trixie-slim
FROM ${BASE} AS machine

RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
      bubblewrap ca-certificates default-jre-headless python3 python3-venv \
 && rm -rf /var/lib/apt/lists/*

FROM machine

COPY grader /opt/grader/grader
COPY grader-cli/target/grader.jar /opt/grader/grader-cli/target/grader.jar

# The first run of the launcher writes the archive that makes every later one start in a fraction of a second.
RUN ln -s /opt/grader/grader /usr/local/bin/grader && grader --version

ENV LANG=C.UTF-8
WORKDIR /work
ENTRYPOINT ["grader"]
CMD ["--help"]
