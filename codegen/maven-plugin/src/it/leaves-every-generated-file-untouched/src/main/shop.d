provider shop {
  probe order__placed(char *customer, int amount);
  probe order__cancelled(int amount);
};
