provider shop {
  probe sold(char *thing, int price);
};
