package io.github.stapwright.language.check;

import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.TargetVariable;

/** What storing tells of the type of the variable and of the value. */
final class AssignmentInference {
  private final ExpressionInference expressions;
  private final Agreement agreement;
  private final TypeComplaints complaints;

  AssignmentInference(
      ExpressionInference expressions, Agreement agreement, TypeComplaints complaints) {
    this.expressions = expressions;
    this.agreement = agreement;
    this.complaints = complaints;
  }

  /** What is stored, which is the value of the assignment. */
  Kind of(Assignment assignment, Kind expected) {
    switch (assignment.operator()) {
      case ASSIGN -> {
        Kind kind =
            assignment.target() instanceof TargetVariable
                ? expressions.of(
                    assignment.value(), expressions.of(assignment.target(), Kind.UNKNOWN))
                : agreement.same(assignment, assignment.target(), assignment.value(), expected);
        complaints.ifUnknown(assignment.target(), kind);
        complaints.ifStatistic(assignment.value(), kind);
        return kind;
      }
      case AGGREGATE -> {
        expressions.of(assignment.target(), Kind.STATS);
        expressions.of(assignment.value(), Kind.LONG);
        return Kind.LONG;
      }
      default -> {
        boolean text = assignment.operator() == AssignmentOperator.CONCATENATE;
        Kind kind = text ? Kind.STRING : Kind.LONG;
        expressions.of(assignment.target(), kind);
        expressions.of(assignment.value(), kind);
        return kind;
      }
    }
  }
}
