/*
 * The names of the token kinds. The lexer itself is written by hand (it reads bytes, pastes script arguments and
 * counts columns as SystemTap does); ANTLR takes only the vocabulary from here.
 */
lexer grammar Tokens;

PROBE : 'probe' ;
GLOBAL : 'global' ;
PRIVATE : 'private' ;
FUNCTION : 'function' ;
IF : 'if' ;
ELSE : 'else' ;
FOR : 'for' ;
FOREACH : 'foreach' ;
IN : 'in' ;
LIMIT : 'limit' ;
RETURN : 'return' ;
DELETE : 'delete' ;
WHILE : 'while' ;
BREAK : 'break' ;
CONTINUE : 'continue' ;
NEXT : 'next' ;
STRING_TYPE : 'string' ;
LONG_TYPE : 'long' ;
TRY : 'try' ;
CATCH : 'catch' ;

CAST : '@cast' ;
VAR : '@var' ;
DEFINED : '@defined' ;
ENTRY : '@entry' ;
PERF : '@perf' ;
PROBEWRITE : '@probewrite' ;
CONST : '@const' ;
KREGISTER : '@kregister' ;
UREGISTER : '@uregister' ;
KDEREF : '@kderef' ;
UDEREF : '@uderef' ;
ENUM : '@enum' ;
ENUMNAME : '@enumname' ;
COUNT : '@count' ;
SUM : '@sum' ;
MIN : '@min' ;
MAX : '@max' ;
AVG : '@avg' ;
VARIANCE : '@variance' ;
HIST_LOG : '@hist_log' ;
HIST_LINEAR : '@hist_linear' ;

ASSIGN : '=' ;
AGGREGATE : '<<<' ;
ADD_ASSIGN : '+=' ;
SUBTRACT_ASSIGN : '-=' ;
MULTIPLY_ASSIGN : '*=' ;
DIVIDE_ASSIGN : '/=' ;
MODULO_ASSIGN : '%=' ;
SHIFT_LEFT_ASSIGN : '<<=' ;
SHIFT_RIGHT_ASSIGN : '>>=' ;
AND_ASSIGN : '&=' ;
XOR_ASSIGN : '^=' ;
OR_ASSIGN : '|=' ;
CONCATENATE_ASSIGN : '.=' ;
QUESTION : '?' ;
COLON : ':' ;
LOGICAL_OR : '||' ;
LOGICAL_AND : '&&' ;
OR : '|' ;
XOR : '^' ;
AND : '&' ;
LESS : '<' ;
GREATER : '>' ;
LESS_OR_EQUAL : '<=' ;
GREATER_OR_EQUAL : '>=' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
MATCH : '=~' ;
NO_MATCH : '!~' ;
SHIFT_LEFT : '<<' ;
SHIFT_RIGHT : '>>' ;
SHIFT_RIGHT_LOGICAL : '>>>' ;
DOT : '.' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
NOT : '!' ;
COMPLEMENT : '~' ;
INCREMENT : '++' ;
DECREMENT : '--' ;
ARROW : '->' ;
OPEN : '(' ;
CLOSE : ')' ;
OPEN_BRACKET : '[' ;
CLOSE_BRACKET : ']' ;
OPEN_BRACE : '{' ;
CLOSE_BRACE : '}' ;
COMMA : ',' ;
SEMICOLON : ';' ;
CONDITIONAL_OPEN : '%(' ;
CONDITIONAL_THEN : '%?' ;
CONDITIONAL_ELSE : '%:' ;
CONDITIONAL_CLOSE : '%)' ;
DEFINE : '@define' ;

/* Kinds whose text varies; the patterns are placeholders that nothing reads. */
NAME : '\u0001' ;
TARGET : '\u0002' ;
PRINT_VALUES : '\u0003' ;
PRINT_FORMAT : '\u0004' ;
PRINT_DELIMITED : '\u0005' ;
NUMBER : '\u0006' ;
STRING : '\u0007' ;
MORE_STRING : '\u0008' ;
EMBEDDED : '\u000b' ;
ARGUMENT : '\u000c' ;
QUOTED_ARGUMENT : '\u000e' ;
AT_WORD : '\u000f' ;
JUNK : '\u0010' ;
BROKEN : '\u0011' ;

/* The same texts behind an operand: they continue it, while the kinds above begin something new. */
CALL_OPEN : '\u0012' ;
SUBSCRIPT_OPEN : '\u0013' ;
PRETTY : '\u0014' ;
POSTFIX_INCREMENT : '\u0015' ;
POSTFIX_DECREMENT : '\u0016' ;
PREFIX_PLUS : '\u0017' ;
PREFIX_MINUS : '\u0018' ;
ADDRESS : '\u0019' ;
INDEX_OPEN : '\u001a' ;

/* A part of a component's name that is written without a space behind the part before it. */
GLUED_WORD : '\u001b' ;
GLUED_STAR : '\u001c' ;

/* A `return` with `;` or `}` behind it. */
RETURN_NOTHING : '\u001d' ;
