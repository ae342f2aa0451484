package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public type of an exported package has Javadoc, and so has every public or protected member
 * it declares, unless it overrides one. The sources are only parsed, which takes seconds; whether
 * Javadoc is well-formed is a question of the profile {@code release}.
 */
class JavadocTest {

  private static final Pattern EXPORT = Pattern.compile("exports\\s+([\\w.]+)\\s*;");

  private static final List<String> UNPUBLISHED = List.of("benchmarks", "examples");

  @TestFactory
  Stream<DynamicTest> everyPublicTypeAndMember_hasJavadoc() throws IOException {
    List<DynamicTest> modules = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Page.ROOT)) {
      for (Path module : folders.sorted().toList()) {
        String name = module.getFileName().toString();
        if (Files.isDirectory(module.resolve("src/main/java")) && !UNPUBLISHED.contains(name)) {
          modules.add(DynamicTest.dynamicTest(name, () -> assertThat(gaps(module)).isEmpty()));
        }
      }
    }
    assertThat(modules).hasSizeGreaterThanOrEqualTo(10);
    return modules.stream();
  }

  private static List<String> gaps(Path module) throws IOException {
    List<String> gaps =
        new ArrayList<>(gaps(files(module.resolve("src/main/java"), exports(module))));
    Path generated = module.resolve("target/generated-sources/model");
    if (Files.isDirectory(generated)) {
      gaps.addAll(gaps(files(generated, exports(module))));
    }
    return gaps;
  }

  /** What a module exports to all; of one without a descriptor, everything. */
  private static Set<String> exports(Path module) throws IOException {
    Path descriptor = module.resolve("src/main/java/module-info.java");
    Set<String> exports = new HashSet<>();
    if (Files.exists(descriptor)) {
      Matcher export = EXPORT.matcher(Files.readString(descriptor));
      while (export.find()) {
        exports.add(export.group(1));
      }
    }
    return exports;
  }

  private static List<Path> files(Path root, Set<String> exports) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .filter(file -> exports.isEmpty() || exports.contains(packageOf(root, file)))
          .toList();
    }
  }

  private static String packageOf(Path root, Path file) {
    return root.relativize(file).getParent().toString().replace('\\', '/').replace('/', '.');
  }

  private static List<String> gaps(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> gaps = new ArrayList<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problem -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(unit, docs, gaps).scan(unit, false);
      }
    }
    return gaps;
  }

  /** Looks at what is public; the parameter says whether it is a member of an interface. */
  private static final class Scanner extends TreePathScanner<Void, Boolean> {

    private final CompilationUnitTree unit;
    private final DocTrees docs;
    private final List<String> gaps;

    Scanner(CompilationUnitTree unit, DocTrees docs, List<String> gaps) {
      this.unit = unit;
      this.docs = docs;
      this.gaps = gaps;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean inInterface) {
      if (!isPublic(type.getModifiers(), inInterface)) {
        return null;
      }
      check(type, type.getSimpleName());
      return super.visitClass(
          type,
          type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean inInterface) {
      if (isPublic(method.getModifiers(), inInterface) && !overrides(method)) {
        check(method, method.getName());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Boolean inInterface) {
      if (isPublic(field.getModifiers(), inInterface)) {
        check(field, field.getName());
      }
      return null;
    }

    private static boolean isPublic(ModifiersTree modifiers, boolean inInterface) {
      Set<Modifier> flags = modifiers.getFlags();
      return flags.contains(Modifier.PUBLIC)
          || flags.contains(Modifier.PROTECTED)
          || inInterface && !flags.contains(Modifier.PRIVATE);
    }

    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .map(AnnotationTree::getAnnotationType)
          .anyMatch(annotation -> annotation.toString().equals("Override"));
    }

    private void check(Tree tree, CharSequence name) {
      if (docs.getDocComment(getCurrentPath()) == null) {
        long start = docs.getSourcePositions().getStartPosition(unit, tree);
        gaps.add(
            unit.getSourceFile().getName()
                + ":"
                + unit.getLineMap().getLineNumber(start)
                + ": "
                + name
                + " has no Javadoc");
      }
    }
  }
}
