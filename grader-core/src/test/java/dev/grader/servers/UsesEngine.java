package dev.grader.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that make sandboxes in this machine's engine. {@link HasEngineAlone} waits for them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = UsesEngine.ENGINE, mode = ResourceAccessMode.READ)
public @interface UsesEngine {
  /** This machine's engine. */
  String ENGINE = "engine";
}
