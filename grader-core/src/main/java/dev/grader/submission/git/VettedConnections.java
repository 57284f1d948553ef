package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.ByteSize;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory2;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/**
 * HTTP connections that stay with the host that was named, within the bytes that are allowed, and
 * that end when they should.
 *
 * @param bytes that one answer may have
 */
record VettedConnections(SourcePolicy policy, long bytes, Stop stop)
    implements HttpConnectionFactory2 {

  @Override
  public HttpConnection create(URL url) throws IOException {
    vet(url.getHost());
    return new Connection(url, this);
  }

  @Override
  public HttpConnection create(URL url, Proxy proxy) throws IOException {
    vet(url.getHost());
    return new Connection(url, proxy, this);
  }

  @Override
  public GitSession newSession() {
    return new JDKHttpConnectionFactory().newSession();
  }

  /** Throws where the policy does not allow the addresses of a host. */
  void vet(String host) throws IOException {
    if (policy.trusts(host)) {
      return;
    }
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (isPrivate(address)) {
        throw new Refusal(
            Blame.CALLER,
            "has a host with the private address " + address.getHostAddress()
                + ", which may not be used for sources that others wrote down.");
      }
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean v4 = bytes.length == 4;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (v4 && (first == 0 || first >= 240))
        || (v4 && first == 100 && (second & 0xc0) == 64) // carrier-grade NAT
        || (v4 && first == 192 && second == 0 && bytes[2] == 0)
        || (!v4 && (first & 0xfe) == 0xfc) // unique local
        || (!v4 && first == 0 && second == 0x64); // NAT64 leads to any IPv4 address
  }

  /** JGit's own connection; a subclass, because JGit's session accepts no other kind. */
  private static final class Connection extends JDKHttpConnection {
    private final VettedConnections rules;

    Connection(URL url, VettedConnections rules) throws IOException {
      super(url);
      this.rules = rules;
    }

    Connection(URL url, Proxy proxy, VettedConnections rules) throws IOException {
      super(url, proxy);
      this.rules = rules;
    }

    @Override
    public int getResponseCode() throws IOException {
      int status = super.getResponseCode();
      if (status >= 300 && status < 400) {
        String location = Optional.ofNullable(getHeaderField("Location")).orElse("");
        String host = host(location);
        if (!host.equalsIgnoreCase(getURL().getHost())) {
          throw new Refusal(
              Blame.CALLER,
              "redirects to another host, " + host
                  + ", which is not followed. If you trust that host, give the URL there.");
        }
      }
      return status;
    }

    private String host(String location) throws IOException {
      try {
        return Optional.ofNullable(
                URI.create(getURL().toString()).resolve(location).getHost())
            .orElse("(none)");
      } catch (IllegalArgumentException e) {
        throw new Refusal(Blame.CALLER, "redirects to something that is no URL.");
      }
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new Bounded(super.getInputStream(), rules);
    }
  }

  /** Ends with the bytes that are allowed, or when told to. */
  private static final class Bounded extends FilterInputStream {
    private final VettedConnections rules;
    private long count;

    Bounded(InputStream in, VettedConnections rules) {
      super(in);
      this.rules = rules;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      rules.stop().check();
      count += read;
      if (count > rules.bytes()) {
        throw new Refusal(
            Blame.GRADER, "sends more than " + new ByteSize(rules.bytes()) + ", the limit.");
      }
    }
  }

  /** What a rule refuses. */
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final Blame blame;

    /** The message is a sentence whose subject, the source, is to come. */
    Refusal(Blame blame, String message) {
      super(message);
      this.blame = blame;
    }

    /** Returns what to tell about a source. */
    FetchException about(String source) {
      return new FetchException(blame, source + " " + getMessage(), this);
    }
  }
}
