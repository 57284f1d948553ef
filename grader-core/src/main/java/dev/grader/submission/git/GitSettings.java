package dev.grader.submission.git;

import dev.grader.submission.files.FetchLimits;
import java.nio.file.Path;

/**
 * How to fetch.
 *
 * @param temporary the folder below which clones and contents are kept while they are needed
 */
public record GitSettings(
    FetchLimits limits, Path temporary, Credentials credentials, SourcePolicy policy) {}
