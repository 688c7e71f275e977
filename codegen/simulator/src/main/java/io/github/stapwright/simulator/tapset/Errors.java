package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import java.util.HashMap;
import java.util.Map;

/** Functions of {@code errno.stp}: the names of error numbers (x86-64). */
final class Errors {
  private static final ByteString EMPTY = ByteString.of("");

  private static final String NUMBERED =
      "1:EPERM 2:ENOENT 3:ESRCH 4:EINTR 5:EIO 6:ENXIO 7:E2BIG 8:ENOEXEC 9:EBADF "
          + "10:ECHILD 11:EAGAIN 12:ENOMEM 13:EACCES 14:EFAULT 15:ENOTBLK 16:EBUSY 17:EEXIST "
          + "18:EXDEV 19:ENODEV 20:ENOTDIR 21:EISDIR 22:EINVAL 23:ENFILE 24:EMFILE 25:ENOTTY "
          + "26:ETXTBSY 27:EFBIG 28:ENOSPC 29:ESPIPE 30:EROFS 31:EMLINK 32:EPIPE 33:EDOM "
          + "34:ERANGE 35:EDEADLK 36:ENAMETOOLONG 37:ENOLCK 38:ENOSYS 39:ENOTEMPTY 40:ELOOP "
          + "42:ENOMSG 43:EIDRM 44:ECHRNG 45:EL2NSYNC 46:EL3HLT 47:EL3RST 48:ELNRNG "
          + "49:EUNATCH 50:ENOCSI 51:EL2HLT 52:EBADE 53:EBADR 54:EXFULL 55:ENOANO 56:EBADRQC "
          + "57:EBADSLT 59:EBFONT 60:ENOSTR 61:ENODATA 62:ETIME 63:ENOSR 64:ENONET 65:ENOPKG "
          + "66:EREMOTE 67:ENOLINK 68:EADV 69:ESRMNT 70:ECOMM 71:EPROTO 72:EMULTIHOP "
          + "73:EDOTDOT 74:EBADMSG 75:EOVERFLOW 76:ENOTUNIQ 77:EBADFD 78:EREMCHG 79:ELIBACC "
          + "80:ELIBBAD 81:ELIBSCN 82:ELIBMAX 83:ELIBEXEC 84:EILSEQ 85:ERESTART 86:ESTRPIPE "
          + "87:EUSERS 88:ENOTSOCK 89:EDESTADDRREQ 90:EMSGSIZE 91:EPROTOTYPE 92:ENOPROTOOPT "
          + "93:EPROTONOSUPPORT 94:ESOCKTNOSUPPORT 95:EOPNOTSUPP 96:EPFNOSUPPORT "
          + "97:EAFNOSUPPORT 98:EADDRINUSE 99:EADDRNOTAVAIL 100:ENETDOWN 101:ENETUNREACH "
          + "102:ENETRESET 103:ECONNABORTED 104:ECONNRESET 105:ENOBUFS 106:EISCONN "
          + "107:ENOTCONN 108:ESHUTDOWN 109:ETOOMANYREFS 110:ETIMEDOUT 111:ECONNREFUSED "
          + "112:EHOSTDOWN 113:EHOSTUNREACH 114:EALREADY 115:EINPROGRESS 116:ESTALE "
          + "117:EUCLEAN 118:ENOTNAM 119:ENAVAIL 120:EISNAM 121:EREMOTEIO 122:EDQUOT "
          + "123:ENOMEDIUM 124:EMEDIUMTYPE 125:ECANCELED 126:ENOKEY 127:EKEYEXPIRED "
          + "128:EKEYREVOKED 129:EKEYREJECTED 130:EOWNERDEAD 131:ENOTRECOVERABLE";

  private static final Map<Long, ByteString> NAMES = names();

  private Errors() {}

  static void declare(Table table) {
    table.text("errno_str/1", (frame, it) -> name(it.number(frame, 0)));
    table.number("errno_p/1", (frame, it) -> known(it.number(frame, 0)));
    table.text("return_str/2", Errors::result);
  }

  private static Map<Long, ByteString> names() {
    Map<Long, ByteString> names = new HashMap<>();
    for (String entry : NUMBERED.split(" ")) {
      int colon = entry.indexOf(':');
      names.put(Long.valueOf(entry.substring(0, colon)), ByteString.of(entry.substring(colon + 1)));
    }
    return names;
  }

  private static ByteString name(long number) {
    return NAMES.getOrDefault(Math.abs(number), EMPTY);
  }

  private static long known(long number) {
    return NAMES.containsKey(Math.abs(number)) ? Math.abs(number) : 0;
  }

  private static ByteString result(Frame frame, Arguments arguments) {
    long format = arguments.number(frame, 0);
    long value = arguments.number(frame, 1);
    if (value < 0 && known(value) != 0) {
      return ByteString.of(value + " (" + name(value) + ")");
    }
    if (format == 2) {
      return ByteString.of("0x" + Long.toHexString(value));
    }
    return ByteString.of(format == 3 ? "0" + Long.toOctalString(value) : Long.toString(value));
  }
}
