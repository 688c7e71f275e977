/*
 * The SystemTap language after preprocessing (facts: stap(1), and what `stap -p1` of 4.8 accepts).
 *
 * Statements need no separator, so the text alone leaves open whether `a -b` is one expression or two statements.
 * SystemTap always continues the expression. The kinds of the tokens say so already (PREFIX_MINUS begins an operand,
 * MINUS stands behind one), which makes every decision here one of a single token.
 *
 * Operators of one family form one flat rule; how tightly each binds is in model.BinaryOperator alone.
 */
parser grammar SystemTap;

options { tokenVocab = Tokens; superClass = BoundedParser; contextSuperClass = RuleNode; }

declaration
  : probe
  | global
  | privateDeclaration
  | function
  | embedded
  ;

embedded : code=EMBEDDED ;

probe : 'probe' point aliasPart* (',' point)* body=block epilogue? ;

aliasPart : sign=('=' | '+=') point ;

epilogue : ',' block ;

point : pointPart ('.' pointPart)* suffix=('?' | '!')? pointCondition? ;

pointCondition : 'if' open expression ')' ;

pointPart
  : component
  | '{' point (',' point)* '}'
  ;

component : pattern (open argument=literal ')')? ;

pattern : first=patternPiece rest+=laterPiece* ;

patternPiece : word | '*' ;

/* The lexer marks what is written without a space behind the piece before it. */
laterPiece : GLUED_WORD | GLUED_STAR ;

privateDeclaration : 'private' (function | 'global'? variables) ;

global : 'global' variables ;

variables : variable (',' variable)* ';'? ;

variable : name=identifier wrap='%'? (openBracket size=literalNumber ']' | '=' initial=literal)? ;

function
  : 'function' name=functionName (':' result=type)? open parameters? ')' (':' priority=literal)? (block | code=EMBEDDED)
  ;

functionName : identifier | 'string' | 'long' ;

/* SystemTap takes a comma behind the last parameter. */
parameters : parameter (',' parameter)* ','? ;

parameter : name=identifier (':' type)? ;

type : 'string' | 'long' ;

block : '{' statement* '}' ;

statement
  : ';'                                                                             # emptyStatement
  | block                                                                           # blockStatement
  | 'if' open condition=expression ')' then=statement ('else' otherwise=statement)? # ifStatement
  | 'while' open condition=expression ')' body=statement                            # whileStatement
  | 'for' open begin=expression? ';' condition=expression? ';' step=expression? ')' body=statement # forStatement
  | 'foreach' open foreachHead ')' body=statement                                   # foreachStatement
  | 'break' ';'?                                                                    # breakStatement
  | 'continue' ';'?                                                                 # continueStatement
  | 'next' ';'?                                                                     # nextStatement
  | RETURN_NOTHING ';'?                                                             # returnNothingStatement
  | returnWord value=expression ';'?                                                 # returnStatement
  | 'delete' operand=expression ';'?                                                # deleteStatement
  | 'try' body=block 'catch' (open message=identifier ')')? handler=block           # tryStatement
  | expression ';'?                                                                 # expressionStatement
  ;

returnWord : 'return' ;

foreachHead : keys 'in' array=indexable slice? order? ('limit' limit=expression)? ;

keys
  : (value=key '=')? '[' key (',' key)* ']'
  | first=key ('=' second=key)?
  ;

key : name=identifier direction? ;

direction : '+' | '-' | PREFIX_PLUS | PREFIX_MINUS ;

slice : openBracket slot (',' slot)* ']' ;

order : aggregateWord? direction ;

aggregateWord : '@count' | '@sum' | '@min' | '@max' | '@avg' | '@variance' ;

expression : conditional (assignmentOperator expression)? ;

assignmentOperator
  : '=' | '<<<' | '+=' | '-=' | '*=' | '/=' | '%=' | '<<=' | '>>=' | '&=' | '^=' | '|=' | '.='
  ;

conditional : logical ('?' whenTrue=expression ':' whenFalse=conditional)? ;

logical : membership (logicalOperator membership)* ;

logicalOperator : '||' | '&&' | '|' | '^' | '&' ;

membership
  : comparison ('in' array=indexable)?                    # plainMembership
  | '[' member ']' ('in' array=indexable)?                # singleMembership
  | '[' member (',' member)+ ']' 'in' array=indexable     # listMembership
  ;

member : '*' | comparison ;

comparison : arithmetic (regexOperator regex=literalString | (comparisonOperator arithmetic)*) ;

regexOperator : '=~' | '!~' ;

comparisonOperator : '<' | '>' | '<=' | '>=' | '==' | '!=' ;

arithmetic : prefixed (arithmeticOperator prefixed)* ;

arithmeticOperator : '<<' | '>>' | '>>>' | '.' | '+' | '-' | '*' | '/' | '%' ;

prefixed
  : operator=(PREFIX_PLUS | PREFIX_MINUS | '!' | '~') prefixed                    # unary
  | operator=('++' | '--') place                                                  # prefixIncrement
  | dereference operator=(POSTFIX_INCREMENT | POSTFIX_DECREMENT)?                 # postfix
  ;

/* Behind `++`, `--` and `&` a minus belongs to the number. */
place : address=ADDRESS? (primary | negative) accessor* ;

dereference
  : address=ADDRESS (primary | negative) accessor*
  | primary accessor*
  ;

negative : PREFIX_MINUS NUMBER ;

accessor
  : '->' name=memberName
  | SUBSCRIPT_OPEN subscript=expression ']'
  | PRETTY
  ;

memberName : word ;

primary
  : STRING MORE_STRING*                                                          # stringValue
  | NUMBER                                                                       # numberValue
  | (ARGUMENT | QUOTED_ARGUMENT)                                                 # argumentValue
  | '(' expression ')'                                                           # group
  | EMBEDDED                                                                     # embeddedValue
  | TARGET                                                                       # targetVariable
  | NAME (CALL_OPEN arguments? ')' | index)?                                     # named
  | histogram index                                                              # histogramElement
  | name=PRINT_VALUES open histogram ')'                                         # printHistogram
  | name=PRINT_VALUES open arguments? ')'                                        # printValues
  | name=PRINT_FORMAT open format=literalString (',' expression)* ')'            # printFormat
  | name=PRINT_DELIMITED open format=literalString (',' expression)* ')'         # printDelimited
  | operator=('@count' | '@sum' | '@min' | '@max' | '@avg') '(' expression ')'   # aggregate
  | '@variance' '(' expression (',' shift=literalNumber)? ')'                    # variance
  | '@cast' '(' expression ',' castType=literalString (',' module=literalString)? ')' # cast
  | '@var' '(' name=literalString (',' module=literalString)? ')'                # atVar
  | '@defined' '(' expression ')'                                                # defined
  | '@entry' '(' expression ')'                                                  # entry
  | '@perf' '(' counter=literalString ')'                                        # perf
  | '@probewrite' '(' identifier ')'                                              # probeWrite
  | '@const' '(' text=literalString ')'                                          # constValue
  | which=('@kregister' | '@uregister') '(' expression ')'                       # register
  | which=('@kderef' | '@uderef') '(' size=expression ',' address=expression ')' # memoryRead
  | '@enum' '(' name=literalString ')'                                           # enumConstant
  | '@enumname' '(' expression (',' enumType=literalString (',' module=literalString)?)? ')' # enumName
  ;

arguments : expression (',' expression)* ;

index : INDEX_OPEN slot (',' slot)* ']' ;

slot : '*' | expression ;

indexable : identifier | histogram ;

histogram
  : '@hist_log' '(' expression ')'
  | '@hist_linear' '(' expression ',' low=literalNumber ',' high=literalNumber ',' step=literalNumber ')'
  ;

literal : literalString | literalNumber ;

literalString : STRING MORE_STRING* | QUOTED_ARGUMENT ;

literalNumber : PREFIX_MINUS? NUMBER | ARGUMENT ;

open : '(' | CALL_OPEN ;

openBracket : '[' | SUBSCRIPT_OPEN | INDEX_OPEN ;

identifier : NAME | TARGET | PRINT_VALUES | PRINT_FORMAT | PRINT_DELIMITED ;

word : identifier | keyword ;

keyword
  : 'probe' | 'global' | 'private' | 'function' | 'if' | 'else' | 'for' | 'foreach' | 'in' | 'limit' | 'return'
  | RETURN_NOTHING | 'delete' | 'while' | 'break' | 'continue' | 'next' | 'string' | 'long' | 'try' | 'catch'
  ;
