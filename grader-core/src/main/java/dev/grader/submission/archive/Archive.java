package dev.grader.submission.archive;

import dev.grader.submission.FetchException;
import dev.grader.submission.files.Entry;
import java.io.IOException;
import java.io.InputStream;

/** A file that holds files. Can be gone through more than once. */
interface Archive {
  /** Goes through all entries that are no folders, in their order. */
  void forEach(Visitor visitor) throws FetchException, IOException, InterruptedException;

  /** Sees each entry. */
  interface Visitor {
    /**
     * Sees one.
     *
     * @param entry with its name as found
     * @param content valid during the call
     */
    void visit(Entry entry, Content content)
        throws FetchException, IOException, InterruptedException;
  }

  /** Opens the content of an entry, where it is wanted. */
  interface Content {
    /** Returns what is inflated as it is read. */
    InputStream open() throws IOException;
  }
}
