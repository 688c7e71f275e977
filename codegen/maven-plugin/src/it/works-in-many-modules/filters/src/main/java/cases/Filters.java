package cases;

public final class Filters {
  private Filters() {}

  public static final String FILE = "test.py";
}
