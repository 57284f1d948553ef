package dev.grader.sandbox.bubblewrap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A seccomp program for the kernel: refuses the system calls that no take-home needs and that break
 * out of sandboxes, after the model of Docker's default profile. Everything else is allowed.
 *
 * @param architecture the kernel's number of the processor family, {@code AUDIT_ARCH_*}
 * @param refused numbers of calls that fail with EPERM
 * @param cloneCall number of {@code clone}, refused where it makes namespaces
 * @param socketCall number of {@code socket}, refused for families that reach the kernel's insides
 */
record SystemCallFilter(int architecture, List<Integer> refused, int cloneCall, int socketCall) {
  /**
   * mount, umount2, pivot_root, swapon, swapoff, reboot, acct, settimeofday, sethostname,
   * setdomainname, iopl, ioperm, syslog, vhangup, init_module, delete_module, quotactl,
   * clock_settime, kexec_load, add_key, request_key, keyctl, unshare, perf_event_open,
   * open_by_handle_at, setns, finit_module, kexec_file_load, bpf, userfaultfd.
   */
  private static final List<Integer> INTEL = List.of(
      165, 166, 155, 167, 168, 169, 163, 164, 170, 171, 172, 173, 103, 153, 175, 176, 179, 227, 246,
      248, 249, 250, 272, 298, 304, 308, 313, 320, 321, 323);
  /** The same, without iopl and ioperm, which ARM has not. */
  private static final List<Integer> ARM = List.of(
      40, 39, 41, 224, 225, 142, 89, 170, 161, 162, 116, 58, 105, 106, 60, 112, 104, 217, 218, 219,
      97, 241, 265, 268, 273, 294, 280, 282);
  /**
   * Calls with one number everywhere: io_uring_setup, io_uring_enter, io_uring_register, open_tree,
   * move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr, quotactl_fd.
   */
  private static final List<Integer> EVERYWHERE =
      List.of(425, 426, 427, 428, 429, 430, 431, 432, 433, 442, 443);

  private static final int CLONE3 = 435;
  /** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
  private static final int NEW_NAMESPACES = 0x7E020000;
  /** AF_KEY, AF_PACKET, AF_ALG, AF_VSOCK, AF_XDP. */
  private static final List<Integer> FAMILIES = List.of(15, 17, 38, 40, 44);
  /** The first number of the x32 calls on Intel; nothing else is so high. */
  private static final int X32 = 0x40000000;

  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final short LOAD = 0x20;
  private static final short EQUAL = 0x15;
  private static final short AT_LEAST = 0x35;
  private static final short ANY_BIT = 0x45;
  private static final short RETURN = 0x06;
  private static final int ALLOW = 0x7fff0000;
  private static final int EPERM = 0x00050000 | 1;
  private static final int ENOSYS = 0x00050000 | 38;

  /** Returns the filter for a processor family as Java names it; empty for one we do not know. */
  static Optional<SystemCallFilter> of(String family) {
    return switch (family) {
      case "amd64", "x86_64" -> Optional.of(new SystemCallFilter(0xC000003E, all(INTEL), 56, 41));
      case "aarch64" -> Optional.of(new SystemCallFilter(0xC00000B7, all(ARM), 220, 198));
      default -> Optional.empty();
    };
  }

  private static List<Integer> all(List<Integer> own) {
    List<Integer> all = new ArrayList<>(own);
    all.addAll(EVERYWHERE);
    return List.copyOf(all);
  }

  /** Returns the program as the kernel reads it. */
  byte[] program() {
    Assembler code = new Assembler();
    code.add(LOAD, ARCHITECTURE);
    code.unless(EQUAL, architecture, ENOSYS);
    code.add(LOAD, NUMBER);
    code.when(AT_LEAST, X32, ENOSYS);
    code.when(EQUAL, CLONE3, ENOSYS); // its flags cannot be seen; the C library then takes clone
    refused.forEach(call -> code.when(EQUAL, call, EPERM));
    code.skipUnless(cloneCall, 4);
    code.add(LOAD, FIRST_ARGUMENT);
    code.when(ANY_BIT, NEW_NAMESPACES, EPERM);
    code.add(LOAD, NUMBER);
    code.skipUnless(socketCall, 1 + 2 * FAMILIES.size());
    code.add(LOAD, FIRST_ARGUMENT);
    FAMILIES.forEach(family -> code.when(EQUAL, family, EPERM));
    code.add(RETURN, ALLOW);
    return code.bytes();
  }

  /** Instructions of 8 bytes: what, how many to skip when true and when false, which number. */
  private static final class Assembler {
    private final List<byte[]> instructions = new ArrayList<>();

    void add(short what, int number) {
      jump(what, 0, 0, number);
    }

    void when(short test, int number, int answer) {
      jump(test, 0, 1, number);
      add(RETURN, answer);
    }

    void unless(short test, int number, int answer) {
      jump(test, 1, 0, number);
      add(RETURN, answer);
    }

    void skipUnless(int number, int toSkip) {
      jump(EQUAL, 0, toSkip, number);
    }

    private void jump(short what, int whenTrue, int whenFalse, int number) {
      instructions.add(ByteBuffer.allocate(8)
          .order(ByteOrder.nativeOrder())
          .putShort(what)
          .put((byte) whenTrue)
          .put((byte) whenFalse)
          .putInt(number)
          .array());
    }

    byte[] bytes() {
      ByteBuffer all = ByteBuffer.allocate(8 * instructions.size());
      instructions.forEach(all::put);
      return all.array();
    }
  }
}
