package dev.grader.submission.dependency;

/** The files that declare dependencies under a fixed name. */
enum Manifest {
  PYPROJECT("pyproject.toml") {
    @Override
    void read(String text, String path, Declarations found) {
      Pyproject.read(text, path, found);
    }
  },
  SETUP_CFG("setup.cfg") {
    @Override
    void read(String text, String path, Declarations found) {
      SetupCfg.read(text, path, found);
    }
  },
  SETUP_PY("setup.py") {
    @Override
    void read(String text, String path, Declarations found) {
      SetupPy.read(text, path, found);
    }
  },
  PIPFILE("Pipfile") {
    @Override
    void read(String text, String path, Declarations found) {
      Pipfile.read(text, path, found);
    }
  };

  private final String fileName;

  Manifest(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }

  abstract void read(String text, String path, Declarations found);
}
