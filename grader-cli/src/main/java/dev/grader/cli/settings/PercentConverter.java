package dev.grader.cli.settings;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a percentage such as {@code 70}, {@code 62.5} or {@code 70%}. */
public final class PercentConverter implements ITypeConverter<BigDecimal> {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?%?");

  /** Returns the number of a percentage that is known to be one. */
  static BigDecimal read(String percent) {
    return new BigDecimal(percent.replace("%", ""));
  }

  @Override
  public BigDecimal convert(String value) {
    if (!PERCENT.matcher(value).matches() || read(value).compareTo(ALL) > 0) {
      throw new TypeConversionException(
          "expected a percentage from 0 to 100 such as 70, found '" + value + "'");
    }
    return read(value);
  }
}
